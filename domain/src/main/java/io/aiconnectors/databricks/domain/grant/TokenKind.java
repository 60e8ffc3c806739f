package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.regex.Pattern;

/// The kinds of token of ours: a prefix that people and secret scanners can see, and 256 random bits in base64url.
public enum TokenKind {
    ACCESS("dbxa_"),
    REFRESH("dbxr_"),
    CODE("dbxc_");

    private final String prefix;
    private final Pattern shape;

    TokenKind(String prefix) {
        this.prefix = prefix;
        this.shape = Pattern.compile(prefix + "[A-Za-z0-9_-]{43}");
    }

    public String prefix() {
        return prefix;
    }

    /// Whether the token can be one of this kind; whether it is one, the store alone knows.
    public boolean isShapeOf(Secret token) {
        return token.hasShape(shape);
    }
}
