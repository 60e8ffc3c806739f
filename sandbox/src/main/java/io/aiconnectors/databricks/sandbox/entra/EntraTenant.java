package io.aiconnectors.databricks.sandbox.entra;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.entra.jwt.DatabricksTokens;
import io.aiconnectors.databricks.sandbox.entra.jwt.SigningKeys;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenClaims;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenMint;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenReader;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.entra.oauth.OAuthEndpoints;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Routes;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// A running stand-in for one Entra ID tenant on loopback, with one application registration and made-up people.
///
/// It is stricter than Entra: exact redirect URIs, single-use codes, PKCE with S256 alone, refresh tokens that die when
/// replaced, On-Behalf-Of assertions checked for signature, issuer, audience, time, scope and person.
public final class EntraTenant implements AutoCloseable {
    private final LoopbackServer server;
    private final StandIn standIn;
    private final Tenant tenant;
    private final SigningKeys keys;
    private final TokenMint mint;
    private final InstantSource clock;

    private EntraTenant(
            LoopbackServer server,
            StandIn standIn,
            Tenant tenant,
            SigningKeys keys,
            TokenMint mint,
            InstantSource clock) {
        this.server = server;
        this.standIn = standIn;
        this.tenant = tenant;
        this.keys = keys;
        this.mint = mint;
        this.clock = clock;
    }

    /// A running tenant.
    ///
    /// @param port the port, or 0 for any free one
    public static EntraTenant start(int port, TenantSettings settings) {
        var clock = settings.clock();
        var standIn = StandIn.named("entra", clock);
        var keys = new SigningKeys();
        var server = LoopbackServer.bind(port);
        var tenant =
                new Tenant(settings.tenantId(), server.uri(), settings.v1Issuer(), settings.app(), settings.personas());
        var mint = new TokenMint(keys, new TokenClaims(tenant, clock, settings.chance()));
        var endpoints = OAuthEndpoints.of(tenant, keys, mint, settings.accessLifetime(), clock, settings.chance());
        server.serve(settings.around().apply(standIn.guarding(endpoints)));
        return new EntraTenant(server, standIn, tenant, keys, mint, clock);
    }

    /// `http://127.0.0.1:PORT/<tenant id>`.
    public URI authority() {
        return tenant.authority();
    }

    public String tenantId() {
        return tenant.id();
    }

    public String clientId() {
        return tenant.app().clientId();
    }

    public Secret clientSecret() {
        return tenant.app().clientSecret();
    }

    public List<Persona> personas() {
        return tenant.personas();
    }

    /// The tenant's faults and request log, under the name `entra`.
    public StandIn standIn() {
        return standIn;
    }

    /// A right token of a person for the connector, without a sign-in.
    public Secret issue(Persona persona) {
        return issue(TokenWish.of(persona));
    }

    /// Any token, right or wrong, without a sign-in.
    public Secret issue(TokenWish wish) {
        return mint.wish(wish);
    }

    /// Makes a new signing key; see [SigningKeys#rotate].
    public String rotateKeys(boolean keepOld) {
        return keys.rotate(keepOld);
    }

    /// What the workspaces of this tenant check bearer tokens with.
    public DatabricksTokens databricksTokens() {
        return new DatabricksTokens(tenant, new TokenReader(keys), clock);
    }

    /// Routes for the control endpoint: `POST /entra/rotate-keys` and `POST /sandbox/token`. They are not served on the
    /// tenant's own port, where whoever speaks to the tenant could get tokens without a sign-in.
    public Routes controlRoutes() {
        return new TenantControl(this).routes();
    }

    @Override
    public void close() {
        server.close();
    }
}
