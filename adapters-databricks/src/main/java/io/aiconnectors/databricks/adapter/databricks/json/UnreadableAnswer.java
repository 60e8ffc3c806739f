package io.aiconnectors.databricks.adapter.databricks.json;

/// An answer lacks what is needed of it, or has it in another type. It ends in [Reading], so it never leaves the
/// adapter; and it holds nothing of the answer.
public final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableAnswer() {
        super("the answer is not of the shape that is needed", null, false, false);
    }
}
