package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises from its words why Databricks refuses a token or the person behind it. The form changed over the
/// years (400, 401 and 403; JSON, HTML and a header), and only the words tell an expired token from a missing
/// right.
final class TokenRefusal {
    /// "JWT has expired", "Token is expired", "The access token expired", "Token is expiring within 30 seconds".
    private static final Pattern EXPIRED = Pattern.compile(
            "\\b(jwt|token)\\b( has| is| was)?( been)? (expired|expiring)\\b|\\bExpiredJwtException\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WRONG_AUDIENCE = Pattern.compile("Expected aud claim");
    private static final Pattern NOT_LET_IN = Pattern.compile(
            "Expected iss claim|\\bIncorrectClaimException\\b|\\bInvalid access token\\b|\\bIP ACL\\b|\\bIP access list\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_MEMBER = Pattern.compile("\\bUser not authorized\\b", Pattern.CASE_INSENSITIVE);

    private TokenRefusal() {}

    static Optional<Kind> kind(int status, ErrorBody body, String reason) {
        if (status != 400 && status != 401 && status != 403) {
            return Optional.empty();
        }
        var words = body.text() + " " + reason;
        if (EXPIRED.matcher(words).find()) {
            return Optional.of(Kind.SIGN_IN_EXPIRED);
        }
        if (WRONG_AUDIENCE.matcher(words).find()) {
            return Optional.of(Kind.IDENTITY_MISCONFIGURED);
        }
        var isNoMember = !body.coded() && NO_MEMBER.matcher(words).find();
        return isNoMember || NOT_LET_IN.matcher(words).find()
                ? Optional.of(Kind.WORKSPACE_FORBIDDEN)
                : Optional.empty();
    }
}
