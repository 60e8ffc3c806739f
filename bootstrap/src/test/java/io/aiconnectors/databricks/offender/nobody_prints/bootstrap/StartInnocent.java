package io.aiconnectors.databricks.offender.nobody_prints.bootstrap;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class StartInnocent {
    public void say(String what) {
        System.err.println(what);
    }
}
