package io.aiconnectors.databricks.domain.securable;

/// A name that Databricks cannot have; the message is made for the caller and names the fix, not the value.
public final class InvalidName extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidName(String message) {
        super(message);
    }
}
