package io.aiconnectors.databricks.adapter.mcp.auth;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.dropwizard.auth.AuthenticationException;
import io.dropwizard.auth.Authenticator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the `Authorization` header and asks who it speaks for.
public final class BearerCheck {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST_TOKEN = 16_384;
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String MARKS = "._~+/-";

    private final Authenticator<Secret, AuthenticatedCaller> authenticator;
    private final Rejections rejections;
    private final BearerChallenge challenge;

    public BearerCheck(
            Authenticator<Secret, AuthenticatedCaller> authenticator,
            Rejections rejections,
            BearerChallenge challenge) {
        this.authenticator = authenticator;
        this.rejections = rejections;
        this.challenge = challenge;
    }

    /// Admits, challenges, or says that it cannot tell.
    ///
    /// @param authorization every `Authorization` header of the request
    public Admission admit(List<String> authorization) {
        if (authorization.stream().noneMatch(BearerCheck::isBearer)) {
            return new Admission.Challenged(401, challenge.missing(), "a bearer token is needed");
        }
        var token = tokenOf(authorization);
        if (token.isEmpty()) {
            rejections.note("malformed");
            return invalid();
        }
        try {
            return authenticator
                    .authenticate(token.get())
                    .<Admission>map(verified -> new Admission.Admitted(verified.caller()))
                    .orElseGet(this::invalid);
        } catch (ScopeMissing lacking) {
            return new Admission.Challenged(403, challenge.insufficientScope(), "the bearer token lacks the scope");
        } catch (AuthenticationException undetermined) {
            return new Admission.Undetermined(RETRY_AFTER_SECONDS);
        }
    }

    private Admission invalid() {
        return new Admission.Challenged(401, challenge.invalid(), "the bearer token is not acceptable here");
    }

    private static boolean isBearer(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    /// The token; empty when there are several headers, or it is malformed or too long to be one.
    private static Optional<Secret> tokenOf(List<String> authorization) {
        if (authorization.size() != 1) {
            return Optional.empty();
        }
        var token = authorization.getFirst().substring(SCHEME.length()).strip();
        return token.length() <= LONGEST_TOKEN && isToken(token) ? Optional.of(Secret.of(token)) : Optional.empty();
    }

    /// Whether it is a `b64token` (RFC 6750 §2.1). Read by hand, since every call brings a token of a thousand
    /// characters or more, for which a regular expression takes as long as the rest of the check.
    private static boolean isToken(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            var next = text.charAt(i);
            var isAlphanumeric =
                    (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
            if (!isAlphanumeric && MARKS.indexOf(next) < 0) {
                return false;
            }
        }
        return end > 0;
    }
}
