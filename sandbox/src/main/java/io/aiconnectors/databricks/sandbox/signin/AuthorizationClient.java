package io.aiconnectors.databricks.sandbox.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.browser.Arrival;
import io.aiconnectors.databricks.sandbox.browser.Browser;
import io.aiconnectors.databricks.sandbox.browser.Page;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// An OAuth client of the connector, as an assistant is one: it finds the authorization server by the
/// protected-resource
/// metadata (RFC 9728, RFC 8414), registers (RFC 7591), and gets its tokens by the code grant with PKCE.
public final class AuthorizationClient implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int MOST_PAGES = 6;

    private final Wire wire;
    private final URI resource;
    private final JsonNode server;
    private final String scope;
    private final String id;
    private final URI redirect;

    private AuthorizationClient(Wire wire, URI resource, JsonNode server, String scope, String id, URI redirect) {
        this.wire = wire;
        this.resource = resource;
        this.server = server;
        this.scope = scope;
        this.id = id;
        this.redirect = redirect;
    }

    /// Finds the authorization server of an MCP endpoint and registers there.
    public static AuthorizationClient register(URI mcp, String name, URI redirect) {
        var wire = new Wire();
        var metadata = wire.get(mcp.resolve("/.well-known/oauth-protected-resource" + mcp.getPath()))
                .body();
        var issuer = metadata.path("authorization_servers").path(0).asText();
        var server = wire.get(URI.create(issuer + "/.well-known/oauth-authorization-server"))
                .body();
        var wish = JsonNodeFactory.instance.objectNode().put("client_name", name);
        wish.putArray("redirect_uris").add(redirect.toString());
        wish.putArray("grant_types").add("authorization_code").add("refresh_token");
        wish.putArray("response_types").add("code");
        wish.put("token_endpoint_auth_method", "none");
        var registered =
                wire.json(URI.create(server.path("registration_endpoint").asText()), wish);
        if (registered.status() != 201) {
            throw new IllegalStateException("not registered: " + registered);
        }
        return new AuthorizationClient(
                wire,
                URI.create(metadata.path("resource").asText()),
                server,
                metadata.path("scopes_supported").path(0).asText(),
                registered.body().path("client_id").asText(),
                redirect);
    }

    public String id() {
        return id;
    }

    /// The authorization server's metadata, as it was read.
    public JsonNode server() {
        return server;
    }

    /// A browser that hands back what is meant for this client.
    public Browser browser() {
        return new Browser(address -> address.toString().startsWith(redirect.toString()));
    }

    /// Makes an authorization request.
    public Attempt attempt() {
        return attempt(Map.of());
    }

    /// Makes one with other parameters than the client would send; an empty value leaves the parameter out.
    public Attempt attempt(Map<String, String> changes) {
        var state = chance();
        var verifier = Secret.of(chance());
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", id);
        parameters.put("redirect_uri", redirect.toString());
        parameters.put("scope", scope);
        parameters.put("state", state);
        parameters.put("code_challenge", Fingerprint.of(verifier).value());
        parameters.put("code_challenge_method", "S256");
        parameters.put("resource", resource.toString());
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        var endpoint = server.path("authorization_endpoint").asText();
        return new Attempt(URI.create(endpoint + "?" + Wire.query(parameters)), state, verifier);
    }

    /// Signs a person in, in a browser of their own, and redeems the code.
    public Tokens signIn(Persona persona) {
        try (var browser = browser()) {
            return signIn(persona, browser);
        }
    }

    /// Signs a person in, in a browser that may know them already.
    public Tokens signIn(Persona persona, Browser browser) {
        var attempt = attempt();
        var answer = Wire.parameters(walk(browser, browser.open(attempt.address()), persona));
        if (!attempt.state().equals(answer.get("state"))
                || !server.path("issuer").asText().equals(answer.get("iss"))) {
            throw new IllegalStateException("the answer is to another request, or of another server");
        }
        var code = answer.get("code");
        if (code == null) {
            throw new IllegalStateException("no code came, but " + answer.get("error"));
        }
        var issued = redeem(Secret.of(code), attempt.verifier());
        if (issued.status() != 200) {
            throw new IllegalStateException(
                    "no tokens came, but " + issued.body().path("error"));
        }
        return Tokens.of(issued.body());
    }

    /// Approves what is asked and picks the person, page by page, until the browser is sent back to the client.
    public URI walk(Browser browser, Arrival start, Persona persona) {
        return switch (arrive(browser, start, persona)) {
            case Arrival.SentTo(var address) -> address;
            case Arrival.Shown(var page) -> throw new IllegalStateException("the sign-in stopped at: " + page.text());
        };
    }

    /// The same, but ends as well at the first page that has nothing of the kind to press.
    public Arrival arrive(Browser browser, Arrival start, Persona persona) {
        var arrival = start;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            if (!(arrival instanceof Arrival.Shown(var page))) {
                return arrival;
            }
            var button = next(page, persona);
            if (!page.offers(button)) {
                return arrival;
            }
            arrival = browser.press(page, button);
        }
        throw new IllegalStateException("the sign-in does not end");
    }

    private static String next(Page page, Persona persona) {
        return page.offers("button[value=approve]")
                ? "button[value=approve]"
                : "button[value=" + persona.shortName() + "]";
    }

    /// Redeems a code.
    public Reply redeem(Secret code, Secret verifier) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code.reveal(),
                "redirect_uri", redirect.toString(),
                "client_id", id,
                "code_verifier", verifier.reveal(),
                "resource", resource.toString()));
    }

    /// Asks for the next tokens.
    public Reply refresh(Secret refreshToken) {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                refreshToken.reveal(),
                "client_id",
                id,
                "resource",
                resource.toString()));
    }

    /// Asks the token endpoint for anything.
    public Reply token(Map<String, String> fields) {
        return wire.form(URI.create(server.path("token_endpoint").asText()), fields);
    }

    /// Gives a token back (RFC 7009).
    public Reply revoke(Secret token) {
        return wire.form(
                URI.create(server.path("revocation_endpoint").asText()),
                Map.of("token", token.reveal(), "client_id", id));
    }

    private static String chance() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        wire.close();
    }
}
