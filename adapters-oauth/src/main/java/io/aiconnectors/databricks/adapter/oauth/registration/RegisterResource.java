package io.aiconnectors.databricks.adapter.oauth.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.oauth.http.Addresses;
import io.aiconnectors.databricks.adapter.oauth.http.Answers;
import io.aiconnectors.databricks.adapter.oauth.http.Headers;
import io.aiconnectors.databricks.adapter.oauth.http.Json;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits;
import io.aiconnectors.databricks.adapter.oauth.limit.Throttle;
import io.aiconnectors.databricks.application.oauth.Refused;
import io.aiconnectors.databricks.application.oauth.RegisterClient;
import io.aiconnectors.databricks.application.oauth.RegisterResult;
import io.aiconnectors.databricks.application.oauth.Registered;
import io.aiconnectors.databricks.application.oauth.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// `POST /register`: lets clients register themselves (RFC 7591 §3), not too many of them.
@Path(Paths.REGISTER)
public final class RegisterResource {
    private static final int LIMIT = 8 * 1_024;
    private static final int CREATED = 201;

    private final RegisterClient register;
    private final Addresses addresses;
    private final Throttle throttle;

    public RegisterResource(RegisterClient register, Addresses addresses, Limits limits, InstantSource clock) {
        this.register = register;
        this.addresses = addresses;
        this.throttle = new Throttle(limits, clock);
    }

    @POST
    public Response register(@Context HttpServletRequest request, InputStream body) throws IOException {
        var wait = throttle.take(addresses.of(request));
        if (wait.isPresent()) {
            return tooMany(wait.get());
        }
        if (!Headers.isJson(request)) {
            return Answers.wrongType("application/json");
        }
        var bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            return Answers.tooLarge(LIMIT);
        }
        return switch (RegistrationDocument.of(bytes)) {
            case RegistrationDocument.Read(var wish) -> answer(register.register(wish));
            case RegistrationDocument.Faulty(var refusal) -> answer(refusal);
        };
    }

    private static Response answer(RegisterResult result) {
        return switch (result) {
            case Registered registered ->
                Answers.json(CREATED, document(registered)).build();
            case Refused(var error, var description) ->
                Answers.error(error.status(), error.code(), description).build();
            case Unavailable _ -> Answers.unavailable();
        };
    }

    /// All that is registered, which may be other than what was asked for (RFC 7591 §3.2.1).
    private static ObjectNode document(Registered registered) {
        var client = registered.client();
        var document = Json.object()
                .put("client_id", client.id().value())
                .put("client_id_issued_at", registered.issuedAt().getEpochSecond())
                .put("token_endpoint_auth_method", "none")
                .put("scope", String.join(" ", registered.scopes()));
        if (!client.name().isEmpty()) {
            document.put("client_name", client.name());
        }
        var redirects = document.putArray("redirect_uris");
        client.redirectUris().forEach(uri -> redirects.add(uri.value()));
        list(document, "grant_types", Registered.GRANT_TYPES);
        list(document, "response_types", Registered.RESPONSE_TYPES);
        return document;
    }

    private static void list(ObjectNode document, String name, List<String> values) {
        var array = document.putArray(name);
        values.forEach(array::add);
    }

    private static Response tooMany(Duration wait) {
        return Answers.error(
                        Answers.TOO_MANY,
                        "temporarily_unavailable",
                        "too many clients register from here, try again later")
                .header(HttpHeaders.RETRY_AFTER, Answers.seconds(wait))
                .build();
    }
}
