package io.aiconnectors.databricks.domain.workspace;

import java.util.regex.Pattern;

/// The short name by which a workspace is known here and to callers, such as `main`; a host never comes from a caller.
public record WorkspaceAlias(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    public WorkspaceAlias {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a workspace alias is 1 to 31 characters: a lower-case letter, then lower-case letters, digits or hyphens");
        }
    }
}
