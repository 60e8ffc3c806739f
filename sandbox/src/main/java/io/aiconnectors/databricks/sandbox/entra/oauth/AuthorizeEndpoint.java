package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.entra.jwt.Chance;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `/<tenant>/oauth2/v2.0/authorize`: GET shows the sign-in page, or goes on silently in a browser that has a session;
/// POST picks a person.
final class AuthorizeEndpoint {
    private final Tenant tenant;
    private final Codes codes;
    private final Browsers browsers;
    private final Consents consents;
    private final Obstacles obstacles;
    private final AadResponses responses;
    private final Chance chance;

    AuthorizeEndpoint(
            Tenant tenant,
            Codes codes,
            Browsers browsers,
            Consents consents,
            Obstacles obstacles,
            AadResponses responses,
            Chance chance) {
        this.tenant = tenant;
        this.codes = codes;
        this.browsers = browsers;
        this.consents = consents;
        this.obstacles = obstacles;
        this.responses = responses;
        this.chance = chance;
    }

    Response show(Request request) {
        return switch (AuthorizationRequest.read(new Form(request.query()), tenant)) {
            case AuthorizationReading.Page(var error) -> responses.page(error, request);
            case AuthorizationReading.Back(var uri, var state, var error) -> back(302, uri, state, error, request);
            case AuthorizationRequest asked -> silently(asked, request);
        };
    }

    Response choose(Request request) {
        var form = new Form(request.form());
        return switch (AuthorizationRequest.read(form, tenant)) {
            case AuthorizationReading.Page(var error) -> responses.page(error, request);
            case AuthorizationReading.Back(var uri, var state, var error) -> back(303, uri, state, error, request);
            case AuthorizationRequest asked ->
                form.get("persona")
                        .flatMap(tenant::personaByName)
                        .map(persona -> signedIn(persona, asked, request))
                        .orElseGet(() -> responses.page(
                                AadError.of("invalid_request", 50034, "The user account does not exist."), request));
        };
    }

    private Response silently(AuthorizationRequest asked, Request request) {
        var session = browsers.session(request);
        var prompt = asked.prompt();
        boolean silent = prompt.isEmpty() || prompt.get().equals("none");
        boolean enough = session.isPresent() && (session.get().strong() || !asked.demandsSecondFactor());
        if (silent && enough && !asked.consentsToDatabricks()) {
            return redirect(302, asked, session.get().persona(), session.get().strong());
        }
        if (prompt.filter("none"::equals).isPresent()) {
            var error = AadError.of(
                    session.isPresent() ? "interaction_required" : "login_required",
                    50058,
                    "A silent sign-in request was sent but interaction is needed.");
            return back(302, asked.redirectUri(), Optional.of(asked.state()), error, request);
        }
        return SignInPage.choose(tenant, request.query());
    }

    private Response signedIn(Persona persona, AuthorizationRequest asked, Request request) {
        var barred = obstacles.barred(persona);
        if (barred.isPresent()) {
            return responses.page(barred.get(), request);
        }
        if (asked.consentsToDatabricks()) {
            consents.give(persona);
        }
        var session = new Browsers.Session(persona, asked.demandsSecondFactor());
        return browsers.remember(session, redirect(303, asked, persona, session.strong()));
    }

    private Response redirect(int status, AuthorizationRequest asked, Persona persona, boolean strong) {
        var signIn = new SignIn(persona, strong, asked.nonce());
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("code", codes.issue(signIn, asked.redirectUri(), asked.challenge()));
        parameters.put("state", asked.state());
        parameters.put("session_state", chance.uuid());
        return to(status, asked.redirectUri(), parameters);
    }

    private Response back(int status, String uri, Optional<String> state, AadError error, Request request) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("error", error.error());
        parameters.put("error_description", responses.described(error, request));
        state.ifPresent(value -> parameters.put("state", value));
        return to(status, uri, parameters);
    }

    private static Response to(int status, String uri, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var separator = uri.contains("?") ? "&" : "?";
        return AadResponses.unstored(Response.empty(status).with("Location", uri + separator + query))
                .with("Referrer-Policy", "no-referrer");
    }
}
