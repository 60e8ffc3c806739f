package io.aiconnectors.databricks.adapter.facts.schema;

import com.networknt.schema.ExecutionContext;
import java.util.function.Supplier;

/// The steps that one check may still take. Every keyword that is looked at and every character that a pattern reads
/// is one, so that no schema and no text can keep a check going for long. Steps, since no clock tells the same twice.
final class Steps {
    private static final ScopedValue<Steps> CURRENT = ScopedValue.newInstance();

    private int left;

    private Steps(int limit) {
        this.left = limit;
    }

    /// Does something that takes at most so many steps.
    ///
    /// @throws StepsExhausted when it takes more
    static <T> T within(int limit, Supplier<T> check) {
        return ScopedValue.where(CURRENT, new Steps(limit)).call(check::get);
    }

    static Steps current() {
        return CURRENT.get();
    }

    void take() {
        left--;
        if (left < 0) {
            throw new StepsExhausted();
        }
    }

    /// A context of the validator that takes a step for every keyword.
    ExecutionContext context() {
        return new ExecutionContext() {
            @Override
            public void evaluationPathAddLast(String keyword) {
                take();
                super.evaluationPathAddLast(keyword);
            }
        };
    }
}
