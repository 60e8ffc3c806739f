package io.aiconnectors.databricks.bench.policy;

/// What somebody asked of the bench cannot be done as asked; the message tells them why, and what to do.
public final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Mistake(String message) {
        super(message);
    }
}
