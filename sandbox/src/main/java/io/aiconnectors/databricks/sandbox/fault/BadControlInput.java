package io.aiconnectors.databricks.sandbox.fault;

import java.io.Serial;

/// Input of the control endpoint that it refuses; the message says what to fix.
public final class BadControlInput extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BadControlInput(String message) {
        super(message);
    }
}
