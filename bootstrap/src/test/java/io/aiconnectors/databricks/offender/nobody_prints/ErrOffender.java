package io.aiconnectors.databricks.offender.nobody_prints;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ErrOffender {
    public void say(String what) {
        System.err.println(what);
    }
}
