package io.aiconnectors.databricks.adapter.facts.sql;

import java.io.Serial;

/// A name that the grammar lets through so that Spark can say what is wrong with it.
final class InvalidName extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    InvalidName() {
        super(null, null, false, false);
    }
}
