package io.aiconnectors.databricks.adapter.oauth.support;

import io.aiconnectors.databricks.adapter.local.memory.MemoryGrants;
import io.aiconnectors.databricks.adapter.local.memory.MemoryRegisteredClients;
import io.aiconnectors.databricks.adapter.local.memory.MemorySignIns;
import io.aiconnectors.databricks.adapter.oauth.FrontSettings;
import io.aiconnectors.databricks.adapter.oauth.OAuthAdapter;
import io.aiconnectors.databricks.adapter.oauth.OAuthVerbs;
import io.aiconnectors.databricks.adapter.oauth.cookie.CookieKey;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits;
import io.aiconnectors.databricks.application.oauth.BeginAuthorization;
import io.aiconnectors.databricks.application.oauth.Clients;
import io.aiconnectors.databricks.application.oauth.Consent;
import io.aiconnectors.databricks.application.oauth.DocumentClients;
import io.aiconnectors.databricks.application.oauth.ExchangeToken;
import io.aiconnectors.databricks.application.oauth.FinishSignIn;
import io.aiconnectors.databricks.application.oauth.Mint;
import io.aiconnectors.databricks.application.oauth.OAuthSettings;
import io.aiconnectors.databricks.application.oauth.RegisterClient;
import io.aiconnectors.databricks.application.oauth.RevokeToken;
import io.aiconnectors.databricks.contract.MovableClock;
import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The endpoints as they ship, with the verbs as they ship, on stores in memory and an Entra of the test's
/// own.
public final class Front implements AutoCloseable {
    public static final String HOST = "connector.example";
    public static final String ISSUER = "https://" + HOST;
    public static final String RESOURCE = ISSUER + "/mcp";

    /// A website that is described by a document.
    public static final String CLAUDE = "https://claude.ai/oauth/client";

    public static final String CLAUDE_CALLBACK = "https://claude.ai/api/mcp/auth_callback";
    public static final String LOOPBACK_CALLBACK = "http://127.0.0.1:33418/";

    /// Stands in what broke, and must not be seen outside.
    public static final String CANARY = "c4n4ry";

    public static final Secret VERIFIER = Secret.of("verifier-of-the-client-in-43-characters-abc");
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final int ROOM = 20_000;
    private static final int PER_MINUTE = 60_000;
    private static final int HEADER_BYTES = 24 * 1_024;

    public final MovableClock clock = new MovableClock();
    public final FakeEntra entra = new FakeEntra(clock);

    /// The stores do not answer.
    public final AtomicBoolean down = new AtomicBoolean();

    /// The stores throw what they must not.
    public final AtomicBoolean broken = new AtomicBoolean();

    /// The bytes of Claude's document.
    public volatile String document = "first";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, http());
    private final String issuer;

    private Front(String issuer, boolean registration, FrontSettings front) {
        this.issuer = issuer;
        var settings = settings(issuer, registration);
        var adapter = new OAuthAdapter(settings, front, verbs(settings), new SecureRandom(), clock);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ServletContextHandler("/");
        var holder = new ServletHolder(adapter.endpoints());
        adapter.paths().forEach(path -> context.addServlet(holder, path));
        context.addServlet(new ServletHolder(new NothingHere()), "/");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception defect) {
            throw new IllegalStateException(defect);
        }
    }

    public static Front start() {
        return new Front(ISSUER, true, front(0, Limits.REGISTRATIONS));
    }

    public static Front withoutRegistration() {
        return new Front(ISSUER, false, front(0, Limits.REGISTRATIONS));
    }

    public static Front onLoopback() {
        return new Front("http://127.0.0.1:8080", true, front(0, Limits.REGISTRATIONS));
    }

    public static Front behindProxies(int count, Limits limits) {
        return new Front(ISSUER, true, front(count, limits));
    }

    public static Front taking(Limits signIns, int proxies) {
        return new Front(ISSUER, true, front(proxies, Limits.REGISTRATIONS, signIns));
    }

    public int port() {
        return connector.getLocalPort();
    }

    /// A browser of somebody who has never been here.
    public Browser browser() {
        return new Browser(port(), URI.create(issuer).getRawAuthority(), issuer);
    }

    /// A request as a program sends it, form or JSON by its first character.
    public Exchange call(String method, String target, String body, String... headers) {
        var lines = new ArrayList<>(List.of(
                "Host: " + URI.create(issuer).getRawAuthority(),
                "Content-Type: " + (body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")));
        for (var header : headers) {
            lines.removeIf(line -> line.startsWith(header.substring(0, header.indexOf(':') + 1)));
            lines.add(header);
        }
        return Exchange.send(port(), method, target, lines, body);
    }

    /// The id of a client that has registered itself with these redirect URIs.
    public String register(String... redirects) {
        var uris = "\"" + String.join("\",\"", redirects) + "\"";
        return call("POST", "/register", "{\"client_name\":\"Registered\",\"redirect_uris\":[" + uris + "]}")
                .json()
                .path("client_id")
                .asText();
    }

    /// What Claude asks for, with nothing missing.
    public static Form request() {
        return request(CLAUDE, CLAUDE_CALLBACK);
    }

    public static Form request(String client, String redirect) {
        return Form.empty()
                .and("response_type", "code")
                .and("client_id", client)
                .and("redirect_uri", redirect)
                .and("code_challenge", Fingerprint.of(VERIFIER).value())
                .and("code_challenge_method", "S256")
                .and("state", "state of the client")
                .and("scope", "access_as_user offline_access")
                .and("resource", RESOURCE);
    }

    /// The address of the consent page that a request leads a browser to.
    public String consentPage(Browser browser, Form request) {
        return browser.own(browser.get("/authorize?" + request).location());
    }

    /// What the consent page at an address would send, with nothing decided yet.
    public Form consentForm(Browser browser, String page) {
        var html = browser.get(page).page();
        return Form.empty().and("txn", html.field("txn")).and("csrf", html.field("csrf"));
    }

    /// The state with which a browser leaves for Entra after it approved.
    public String leave(Browser browser, Form request) {
        var form = consentForm(browser, consentPage(browser, request));
        return browser.post("/consent", form.and("decision", "approve")).answer("state");
    }

    /// The code that a client gets after a person went all the way.
    public String code(Browser browser, Form request) {
        return browser.get("/auth/callback?code=entra-code&state=" + leave(browser, request))
                .answer("code");
    }

    /// What a client redeems a code with.
    public static Form redemption(String client, String redirect, String code) {
        return Form.empty()
                .and("grant_type", "authorization_code")
                .and("client_id", client)
                .and("code", code)
                .and("redirect_uri", redirect)
                .and("code_verifier", VERIFIER.reveal())
                .and("resource", RESOURCE);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception defect) {
            throw new IllegalStateException(defect);
        }
    }

    /// With room for headers as in production.
    private static HttpConnectionFactory http() {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        return new HttpConnectionFactory(configuration);
    }

    private static FrontSettings front(int proxies, Limits registrations) {
        return front(proxies, registrations, Limits.signIns(PER_MINUTE));
    }

    private static FrontSettings front(int proxies, Limits registrations, Limits signIns) {
        return new FrontSettings(
                List.of(new CookieKey("k1", Secret.of(KEY))), Set.of(), proxies, registrations, signIns);
    }

    private static OAuthSettings settings(String issuer, boolean registration) {
        return new OAuthSettings(
                URI.create(issuer),
                URI.create(RESOURCE),
                List.of("access_as_user"),
                new RedirectRules(RedirectRules.KNOWN_HOSTS, false),
                List.of(SignInSamples.configured()),
                new DocumentClients.AnyHost(),
                registration,
                Duration.ofDays(90));
    }

    private OAuthVerbs verbs(OAuthSettings settings) {
        var grants = Outage.around(Grants.class, new MemoryGrants(clock, ROOM), down, broken);
        var signIns = Outage.around(SignIns.class, new MemorySignIns(clock, ROOM), down, broken);
        var registered = Outage.around(RegisteredClients.class, new MemoryRegisteredClients(clock, ROOM), down, broken);
        var mint = new Mint(new SecureRandom());
        SecurityEvents events = event -> {};
        var clients = new Clients(settings, this::read, registered, clock);
        return new OAuthVerbs(
                new BeginAuthorization(settings, clients, signIns, grants, entra, mint, events, clock),
                new Consent(settings, signIns, grants, entra, mint, events, clock),
                new FinishSignIn(settings, signIns, grants, entra, mint, events, clock),
                new ExchangeToken(settings, clients, grants, entra, mint, events, clock, time -> {}),
                new RevokeToken(clients, grants, events, clock),
                new RegisterClient(settings, registered, mint, events, clock));
    }

    private ClientDocument read(ClientId id) {
        return id.value().equals(CLAUDE)
                ? new ClientDocument.Read(new Client(
                        id,
                        "Claude",
                        List.of(new RedirectUri(CLAUDE_CALLBACK), new RedirectUri("http://localhost/callback")),
                        new ClientOrigin.Document(Fingerprint.of(Secret.of(document))),
                        new ClientAuthentication.Public()))
                : new ClientDocument.Unreachable("test");
    }

    /// What stands on every other path in production too.
    private static final class NothingHere extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
