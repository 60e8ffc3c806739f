package io.aiconnectors.databricks.offender.nobody_prints;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class TraceOffender {
    public void say(RuntimeException defect) {
        defect.printStackTrace();
    }
}
