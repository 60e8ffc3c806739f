package io.aiconnectors.databricks.bootstrap.settings;

/// Something wrong with the settings: which one, what is wrong, and what to do. It never holds the value.
public record Problem(String setting, String what, String fix) {
    @Override
    public String toString() {
        return setting + ": " + what + ". " + fix;
    }
}
