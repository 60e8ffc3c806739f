package io.aiconnectors.databricks.offender.nobody_prints;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class OutOffender {
    public void say(String what) {
        System.out.println(what);
    }
}
