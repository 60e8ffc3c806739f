package io.aiconnectors.databricks.adapter.facts.schema;

/// A check took more steps than one is given.
final class StepsExhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepsExhausted() {
        super("too many steps", null, false, false);
    }
}
