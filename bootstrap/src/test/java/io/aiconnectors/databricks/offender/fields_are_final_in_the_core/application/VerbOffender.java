package io.aiconnectors.databricks.offender.fields_are_final_in_the_core.application;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class VerbOffender {
    private int calls;

    public int count() {
        return ++calls;
    }
}
