package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInRequest;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/// An Entra that lets Ada in for 75 minutes at a time, unless it is told to answer otherwise.
final class StagedEntra implements IdentityProvider {
    private final InstantSource clock;
    private final List<SignInRequest> visits = Collections.synchronizedList(new ArrayList<>());
    private final List<Secret> verifiers = Collections.synchronizedList(new ArrayList<>());
    private final Queue<SignInResult> redeemings = new ArrayDeque<>();
    private final Queue<SignInResult> probings = new ArrayDeque<>();
    private final Queue<SignInResult> renewings = new ArrayDeque<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile Duration life = Duration.ofMinutes(75);
    private volatile Runnable whileRenewing = () -> {};

    StagedEntra(InstantSource clock) {
        this.clock = clock;
    }

    static SignInResult challenge(String claims) {
        return new SignInResult.Challenged(new ClaimsChallenge(Secret.of(claims)));
    }

    static SignInResult failure(Fault.Kind kind) {
        return new SignInResult.Failed(Fault.of(kind));
    }

    void nextRedeeming(SignInResult result) {
        redeemings.add(result);
    }

    void nextProbing(SignInResult result) {
        probings.add(result);
    }

    void nextRenewing(SignInResult result) {
        renewings.add(result);
    }

    /// What happens elsewhere while a renewal is on its way.
    void whileRenewing(Runnable other) {
        whileRenewing = other;
    }

    void letSessionsLast(Duration time) {
        life = time;
    }

    int renewals() {
        return renewals.get();
    }

    List<SignInRequest> visits() {
        return List.copyOf(visits);
    }

    SignInRequest lastVisit() {
        return visits().getLast();
    }

    List<Secret> verifiers() {
        return List.copyOf(verifiers);
    }

    @Override
    public URI signIn(SignInRequest request) {
        visits.add(request);
        return URI.create(
                "https://entra.example/authorize?state=" + request.state().reveal());
    }

    @Override
    public SignInResult redeem(Secret code, Secret verifier) {
        verifiers.add(verifier);
        return next(redeemings, new SignInResult.SignedIn(session("ada")));
    }

    @Override
    public SignInResult renew(UpstreamSession session) {
        renewals.incrementAndGet();
        whileRenewing.run();
        return next(renewings, new SignInResult.SignedIn(session("ada")));
    }

    @Override
    public SignInResult probe(UpstreamSession session) {
        return next(probings, new SignInResult.SignedIn(session));
    }

    UpstreamSession session(String object) {
        int number = sessions.incrementAndGet();
        return new UpstreamSession(
                Callers.person(object),
                List.of(new GroupId("engineers")),
                List.of("access_as_user"),
                Secret.of("entra-access-" + number),
                Secret.of("entra-refresh-" + number),
                clock.instant().plus(life));
    }

    private static synchronized SignInResult next(Queue<SignInResult> script, SignInResult otherwise) {
        var next = script.poll();
        return next == null ? otherwise : next;
    }
}
