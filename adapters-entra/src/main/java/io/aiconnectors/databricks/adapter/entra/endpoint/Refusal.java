package io.aiconnectors.databricks.adapter.entra.endpoint;

import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An error of the token endpoint, reduced to what is free of personal data: the texts that come with it name people.
///
/// @param status     the HTTP status
/// @param error      OAuth error code; empty when the answer was no OAuth error
/// @param suberror   Entra's refinement of it; often empty
/// @param claims     whether a claims challenge came along: a sign-in with more proof would help
/// @param challenge  the challenge itself, if it can be passed on
/// @param codes      AADSTS numbers
/// @param retryAfter how long Entra asked to wait; zero when it did not say
/// @param requestId  Entra's trace id, for support; empty when there was none
record Refusal(
        int status,
        String error,
        String suberror,
        boolean claims,
        Optional<ClaimsChallenge> challenge,
        List<Integer> codes,
        Duration retryAfter,
        String requestId)
        implements TokenReplies.Reading {
    Refusal {
        codes = List.copyOf(codes);
    }
}
