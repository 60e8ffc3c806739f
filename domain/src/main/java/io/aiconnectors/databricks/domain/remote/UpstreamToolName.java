package io.aiconnectors.databricks.domain.remote;

import io.aiconnectors.databricks.domain.securable.InvalidName;
import java.util.regex.Pattern;

/// The name of a tool on one of Databricks' managed MCP servers.
public record UpstreamToolName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    public UpstreamToolName {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidName("a tool name is up to 128 letters, digits, dots, hyphens or underscores;"
                    + " list_sql_tools and list_genie_tools give the names");
        }
    }
}
