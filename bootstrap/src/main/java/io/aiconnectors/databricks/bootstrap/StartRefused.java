package io.aiconnectors.databricks.bootstrap;

/// The start was given up; the message says why and what to do, in words for an operator.
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
