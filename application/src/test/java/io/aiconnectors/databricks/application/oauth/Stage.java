package io.aiconnectors.databricks.application.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.local.memory.MemoryGrants;
import io.aiconnectors.databricks.adapter.local.memory.MemoryRegisteredClients;
import io.aiconnectors.databricks.adapter.local.memory.MemorySignIns;
import io.aiconnectors.databricks.contract.MovableClock;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every verb of signing in, on stores in memory, with a client that registered itself.
final class Stage {
    static final String ISSUER = "https://connector.example";
    static final String RESOURCE = "https://connector.example/mcp";
    static final String REDIRECT = "https://claude.ai/api/mcp/auth_callback";
    static final String DOCUMENT = "https://claude.ai/oauth/client-metadata";
    static final String VERIFIER = "the-verifier-of-the-client-has-43-characters";
    static final Secret PASSWORD = Secret.of("the-password-of-the-configured-client");
    static final ClientId CONFIGURED = new ClientId("configured");

    private static final int ROOM = 10_000;

    final MovableClock clock = new MovableClock();
    /// By how much the stores believe it to be earlier than it is.
    volatile Duration lag = Duration.ZERO;

    private final InstantSource late = () -> clock.instant().minus(lag);
    final StagedEntra entra = new StagedEntra(clock);
    final Outage outage = new Outage();
    final Grants grants = outage.before(Grants.class, new MemoryGrants(late, ROOM));
    final SignIns signIns = outage.before(SignIns.class, new MemorySignIns(late, ROOM));
    final RegisteredClients registered =
            outage.before(RegisteredClients.class, new MemoryRegisteredClients(late, ROOM));
    final List<SecurityEvent> events = new CopyOnWriteArrayList<>();
    final Map<ClientId, ClientDocument> documents = new ConcurrentHashMap<>();
    final OAuthSettings settings;
    final BeginAuthorization begin;
    final Consent consent;
    final FinishSignIn finish;
    final ExchangeToken exchange;
    final RevokeToken revoke;
    final RegisterClient register;
    final AuthenticateBearer authenticate;
    final MarkGrant mark;
    final ClientId client;

    Stage() {
        this(new DocumentClients.AnyHost());
    }

    Stage(DocumentClients taken) {
        this.settings = new OAuthSettings(
                URI.create(ISSUER),
                URI.create(RESOURCE),
                List.of("access_as_user"),
                new RedirectRules(RedirectRules.KNOWN_HOSTS, false),
                List.of(configured()),
                taken,
                true,
                Duration.ofDays(90));
        var mint = new Mint(new SecureRandom());
        var clients = new Clients(
                settings,
                id -> documents.getOrDefault(id, new ClientDocument.Unreachable("not_found")),
                registered,
                clock);
        this.begin = new BeginAuthorization(settings, clients, signIns, grants, entra, mint, events::add, clock);
        this.consent = new Consent(settings, signIns, grants, entra, mint, events::add, clock);
        this.finish = new FinishSignIn(settings, signIns, grants, entra, mint, events::add, clock);
        this.exchange = new ExchangeToken(settings, clients, grants, entra, mint, events::add, clock, clock::move);
        this.revoke = new RevokeToken(clients, grants, events::add, clock);
        this.register = new RegisterClient(settings, registered, mint, events::add, clock);
        this.authenticate = new AuthenticateBearer(settings, grants, clock);
        this.mark = new MarkGrant(grants, events::add, clock);
        this.client = registered(REDIRECT);
    }

    private static Client configured() {
        return new Client(
                CONFIGURED,
                "Configured",
                List.of(new RedirectUri(REDIRECT)),
                new ClientOrigin.Configured(),
                new ClientAuthentication.SharedSecret(PASSWORD));
    }

    /// A client that registers itself.
    ClientId registered(String... redirects) {
        var request = new RegistrationRequest(List.of(redirects), "Claude", List.of(), List.of(), "");
        return as(Registered.class, register.register(request)).client().id();
    }

    /// A client as its document describes it from now on.
    void document(String name, String... redirects) {
        var id = new ClientId(DOCUMENT);
        documents.put(
                id,
                new ClientDocument.Read(new Client(
                        id,
                        name,
                        List.of(redirects).stream().map(RedirectUri::new).toList(),
                        new ClientOrigin.Document(Fingerprint.of(Secret.of(name + List.of(redirects)))),
                        new ClientAuthentication.Public())));
    }

    /// What a sound client asks for.
    Sent request() {
        return Sent.of(
                "response_type",
                "code",
                "client_id",
                client.value(),
                "redirect_uri",
                REDIRECT,
                "state",
                "the state of the client",
                "scope",
                "access_as_user",
                "resource",
                RESOURCE,
                "code_challenge",
                Fingerprint.of(Secret.of(VERIFIER)).value(),
                "code_challenge_method",
                "S256");
    }

    Begun begin(Sent request) {
        return begin.begin(request.parameters(), RememberedApprovals.NONE);
    }

    Secret asked(Sent request) {
        return as(AskConsent.class, begin(request)).transaction();
    }

    /// A browser on its way to Entra.
    SendToEntra sent(Sent request) {
        return as(SendToEntra.class, consent.approve(asked(request)));
    }

    /// What Entra sends the browser back with, whatever it was last sent there with.
    Sent returning() {
        return Sent.of(
                "code", "code-of-entra", "state", entra.lastVisit().state().reveal());
    }

    Onward returned(Sent returning, Secret... browsers) {
        return finish.finish(returning.parameters(), List.of(browsers));
    }

    Secret code(Sent request) {
        var sent = sent(request);
        return code(returned(returning(), sent.browser()));
    }

    static Secret code(Onward onward) {
        return as(Answer.Code.class, as(BackToClient.class, onward).answer()).code();
    }

    /// The token request of the client that asked soundly.
    Sent redeeming(Secret code) {
        return Sent.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client.value(),
                "code",
                code.reveal(),
                "code_verifier",
                VERIFIER,
                "redirect_uri",
                REDIRECT,
                "resource",
                RESOURCE);
    }

    Sent refreshing(Secret token) {
        return Sent.of(
                "grant_type",
                "refresh_token",
                "client_id",
                client.value(),
                "refresh_token",
                token.reveal(),
                "resource",
                RESOURCE);
    }

    ExchangeResult exchanged(Sent form) {
        return exchange.exchange(form.parameters(), new ClientProof.None());
    }

    Issued tokens() {
        return as(Issued.class, exchanged(redeeming(code(request()))));
    }

    Issued refreshed(Issued before) {
        return as(Issued.class, exchanged(refreshing(before.tokens().refresh())));
    }

    Authentication authenticated(Issued issued) {
        return authenticate.authenticate(issued.tokens().access());
    }

    Authentication.Authenticated let(Issued issued) {
        return as(Authentication.Authenticated.class, authenticated(issued));
    }

    /// Kind and code of what was written down last.
    String lastEvent() {
        var event = events.getLast();
        return event.kind().code() + " " + event.code();
    }

    List<String> eventsOf(SecurityEvent.Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(SecurityEvent::code)
                .toList();
    }

    static <T> T as(Class<T> type, Object value) {
        assertThat(value).isInstanceOf(type);
        return type.cast(value);
    }

    static Answer.Failure failure(Object onward) {
        return as(Answer.Failure.class, as(BackToClient.class, onward).answer());
    }

    static OAuthError error(Object result) {
        return as(Refused.class, result).error();
    }

    static Problem problem(Object onward) {
        return as(ShowProblem.class, onward).problem();
    }
}
