package io.aiconnectors.databricks.adapter.entra.endpoint;

import io.aiconnectors.databricks.adapter.entra.credential.Proofs;
import io.aiconnectors.databricks.adapter.entra.http.BoundedHttp;
import io.aiconnectors.databricks.adapter.entra.http.Reply;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The tenant's token endpoint (RFC 6749 §3.2): asked once more where that may help, and not at all for a while when it
/// fails too often.
public final class TokenEndpoint {
    private final URI location;
    private final String clientId;
    private final Proofs proofs;
    private final BoundedHttp http;
    private final InstantSource clock;
    private final Circuit circuit;
    private final Retries retries;

    public TokenEndpoint(
            EntraSettings settings,
            Proofs proofs,
            BoundedHttp http,
            Signals signals,
            InstantSource clock,
            RandomGenerator chance) {
        this.location = settings.tenant().token();
        this.clientId = settings.clientId();
        this.proofs = proofs;
        this.http = http;
        this.clock = clock;
        this.circuit = new Circuit(signals, clock);
        this.retries = new Retries(clock, chance);
    }

    /// Asks in our name, with a proof that it is us.
    ///
    /// @param fields the form without client id and proof
    public TokenReply ask(Purpose purpose, Map<String, String> fields) {
        return proofs.next()
                .map(proof -> {
                    var form = new LinkedHashMap<>(fields);
                    form.put("client_id", clientId);
                    form.putAll(proof.fields());
                    var headers =
                            Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded");
                    return carry(purpose, headers, Parameters.encoded(form));
                })
                .orElseGet(() -> TokenReply.Refused.of(Kind.IDENTITY_MISCONFIGURED));
    }

    /// Carries a request that somebody else has made up and proven.
    public TokenReply carry(Purpose purpose, Map<String, String> headers, String form) {
        var request = HttpRequest.newBuilder(location).POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        var asked = clock.instant();
        return retries.of(purpose, () -> circuit.through(() -> http.send(request.build())))
                .map(reply -> read(purpose, reply, asked))
                .orElseGet(() -> new TokenReply.Refused(
                        new Fault(Kind.IDENTITY_UNAVAILABLE, Circuit.PAUSE, ""), Optional.empty()));
    }

    private static TokenReply read(Purpose purpose, Reply reply, Instant asked) {
        return switch (reply) {
            case Reply.Lost(var loss) -> {
                EndpointLog.lost(purpose, loss);
                yield TokenReply.Refused.of(lost(loss));
            }
            case Reply.Arrived arrived ->
                switch (TokenReplies.read(arrived, asked)) {
                    case TokenReplies.Tokens(var issued) -> issued;
                    case Refusal refusal -> {
                        EndpointLog.refused(purpose, refusal);
                        yield refused(refusal);
                    }
                };
        };
    }

    /// A challenge goes with a need for more proof alone: whom Entra bars, no sign-in lets in.
    private static TokenReply refused(Refusal refusal) {
        var fault = Faults.of(refusal);
        return new TokenReply.Refused(
                fault, fault.kind() == Kind.STEP_UP_REQUIRED ? refusal.challenge() : Optional.empty());
    }

    private static Fault.Kind lost(Reply.Loss loss) {
        return switch (loss) {
            case TIMEOUT, BROKEN -> Kind.IDENTITY_UNAVAILABLE;
            case INTERRUPTED -> Kind.CANCELLED;
        };
    }
}
