package io.aiconnectors.databricks.offender.fields_are_final_in_the_core.adapter.databricks;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class CacheInnocent {
    private int calls;

    public int count() {
        return ++calls;
    }
}
