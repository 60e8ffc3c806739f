package io.aiconnectors.databricks.domain.identity;

import java.util.regex.Pattern;

/// The id of a grant: 128 random bits in base64url. Not a secret and of no use to anybody who has it; fit for logs.
public record GrantId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    public GrantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a grant id is 22 characters of base64url");
        }
    }
}
