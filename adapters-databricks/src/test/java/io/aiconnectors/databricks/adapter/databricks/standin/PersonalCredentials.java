package io.aiconnectors.databricks.adapter.databricks.standin;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.sandbox.workspace.visit.BearerTokens;
import io.aiconnectors.databricks.sandbox.workspace.visit.Person;
import io.aiconnectors.databricks.sandbox.workspace.visit.TokenVerdict;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Both ends of a token that is the person's name and a number: whoever has number 2 renewed it.
final class PersonalCredentials implements UpstreamCredentials, BearerTokens {
    private static final String OLD = "#1";
    private static final String RENEWED = "#2";

    private final AtomicInteger renewals = new AtomicInteger();
    private final AtomicBoolean oldIsExpired = new AtomicBoolean();

    @Override
    public Upstream<UpstreamToken> of(Authorized<?> call) {
        return token(call, OLD);
    }

    @Override
    public Upstream<UpstreamToken> renewed(Authorized<?> call, UpstreamToken stale) {
        renewals.incrementAndGet();
        return token(call, RENEWED);
    }

    @Override
    public TokenVerdict verify(String bearer) {
        if (oldIsExpired.get() && bearer.endsWith(OLD)) {
            return new TokenVerdict.Expired();
        }
        var name = bearer.substring(0, bearer.indexOf('#'));
        return new TokenVerdict.Accepted(new Person(name, name, name));
    }

    int renewals() {
        return renewals.get();
    }

    void expire() {
        oldIsExpired.set(true);
    }

    private static Upstream<UpstreamToken> token(Authorized<?> call, String number) {
        var value = Secret.of(call.caller().person().upn() + number);
        return Upstream.answer(new UpstreamToken(value, Instant.parse("2026-11-23T13:00:00Z")));
    }
}
