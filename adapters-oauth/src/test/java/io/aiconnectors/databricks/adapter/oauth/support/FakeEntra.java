package io.aiconnectors.databricks.adapter.oauth.support;

import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInRequest;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;

/// An Entra that signs in whoever comes, unless it is told to answer otherwise.
public final class FakeEntra implements IdentityProvider {
    public volatile SignInResult redeemed;
    public volatile SignInResult probed;

    FakeEntra(InstantSource clock) {
        var session = SignInSamples.session("first", clock.instant().plus(Duration.ofMinutes(75)));
        this.redeemed = new SignInResult.SignedIn(session);
        this.probed = new SignInResult.SignedIn(session);
    }

    @Override
    public URI signIn(SignInRequest request) {
        return URI.create("https://login.example/authorize?state="
                + request.state().reveal()
                + request.claims().stream()
                        .map(ClaimsChallenge::claims)
                        .map(claims -> "&claims=" + URLEncoder.encode(claims.reveal(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining()));
    }

    @Override
    public SignInResult redeem(Secret code, Secret verifier) {
        return redeemed;
    }

    @Override
    public SignInResult renew(UpstreamSession session) {
        return new SignInResult.SignedIn(session);
    }

    @Override
    public SignInResult probe(UpstreamSession session) {
        return probed;
    }
}
