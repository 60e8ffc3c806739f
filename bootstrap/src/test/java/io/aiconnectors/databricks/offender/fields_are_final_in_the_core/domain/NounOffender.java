package io.aiconnectors.databricks.offender.fields_are_final_in_the_core.domain;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class NounOffender {
    private int calls;

    public int count() {
        return ++calls;
    }
}
