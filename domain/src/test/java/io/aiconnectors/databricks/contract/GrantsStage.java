package io.aiconnectors.databricks.contract;

import io.aiconnectors.databricks.domain.grant.AuthorizationCode;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import java.time.Instant;

/// Grants to begin a test with.
abstract class GrantsStage extends StoreStage {
    private final Instant start = now();

    /// One more instance over the same store.
    protected abstract Grants grants();

    /// Its code can be redeemed.
    protected final Grant opened(String name) {
        var grant = SignInSamples.grant(name, start);
        assertDone(grants().open(grant, code(grant)));
        return grant;
    }

    /// Its code was redeemed for [#tokensOf].
    protected final Grant redeemed(String name) {
        var grant = opened(name);
        assertDone(grants().redeem(code(grant), tokensOf(name)));
        return grant.redeemed(tokensOf(name));
    }

    /// The code that the grant was opened with.
    protected final AuthorizationCode code(Grant grant) {
        return SignInSamples.code(grant, start);
    }

    /// The tokens that the grant's code was redeemed for.
    protected final TokenPair tokensOf(String name) {
        return SignInSamples.tokens(name, start);
    }
}
