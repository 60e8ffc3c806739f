package io.aiconnectors.databricks.adapter.databricks.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.trace.Part;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import jakarta.ws.rs.client.Client;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Asks a workspace something as the caller and gives back the JSON of a good answer. When Databricks calls the
/// token expired, it is renewed and the question asked again, once.
public final class WorkspaceHttp {
    private final UpstreamCredentials credentials;
    private final Transport transport;
    private final Circuits circuits;
    private final Paces paces;
    private final Retries retries;
    private final HttpConfig config;
    private final InstantSource clock;

    public WorkspaceHttp(
            Client client,
            HttpConfig config,
            UpstreamCredentials credentials,
            Json json,
            Signals signals,
            InstantSource clock,
            RandomGenerator chance) {
        this.credentials = credentials;
        this.transport = new Transport(client, new Verdicts(json, clock), config.maxAnswerBytes());
        this.circuits = new Circuits(clock, signals);
        this.paces = new Paces(config.tagReads(), clock);
        this.retries = new Retries(chance);
        this.config = config;
        this.clock = clock;
    }

    /// The deadline for something that begins now.
    public Deadline deadline(Lane lane) {
        return Deadline.in(config.deadline(lane), clock);
    }

    public Upstream<JsonNode> ask(Authorized<?> call, Workspace at, Request request, Deadline deadline) {
        return credentials.of(call).then(held -> {
            var attempt = attempted(call, at, request, held, deadline);
            return attempt.isExpired()
                    ? credentials
                            .renewed(call, held)
                            .then(fresh -> attempted(call, at, request, fresh, deadline)
                                    .settled())
                    : attempt.settled();
        });
    }

    private Attempt attempted(
            Authorized<?> call, Workspace at, Request request, UpstreamToken bearer, Deadline deadline) {
        var guard = circuits.of(at, request.lane());
        var exchange = paces.kept(
                at,
                request.lane(),
                deadline,
                () -> guard.through(
                        call.caller().person(),
                        deadline,
                        () -> deadline.hasPassed()
                                ? Attempt.missed(Kind.TIMEOUT)
                                : transport
                                        .send(request.address().at(at), request, bearer, deadline)
                                        .notedIn(call.trace())));
        return call.trace()
                .during(
                        Part.UPSTREAM,
                        () -> request.repeatable()
                                ? retries.of(exchange, deadline, guard.retryBudget())
                                : exchange.get());
    }
}
