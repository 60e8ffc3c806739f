package io.aiconnectors.databricks.domain.json;

/// A complete JSON value in its text form, already parsed once by the adapter that made it; opaque to the domain.
public record JsonText(String text) {
    /// The empty object.
    public static final JsonText EMPTY_OBJECT = new JsonText("{}");

    public JsonText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("JSON text must not be blank");
        }
    }

    /// Says how long the text is, not what it says: arguments and results are not for logs.
    @Override
    public String toString() {
        return "JsonText[" + text.length() + " characters]";
    }
}
