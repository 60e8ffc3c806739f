package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.identity.GrantId;

/// What a code is when it is presented.
public sealed interface CodeState {
    /// It can still be redeemed.
    record Open(AuthorizationCode code) implements CodeState {}

    /// It was redeemed before: its grant must end (RFC 6749 §4.1.2). Known for ten minutes after it was issued at
    /// least.
    record Spent(GrantId grant) implements CodeState {}

    /// There is none, or no longer.
    record Unknown() implements CodeState {}
}
