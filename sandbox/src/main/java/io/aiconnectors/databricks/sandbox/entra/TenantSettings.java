package io.aiconnectors.databricks.sandbox.entra;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.AppRegistration;
import io.aiconnectors.databricks.sandbox.entra.directory.FederatedCredential;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.jwt.Chance;
import io.aiconnectors.databricks.sandbox.http.Handler;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/// How a tenant stand-in is set up.
///
/// `v1Issuer` is the issuer of Databricks tokens, `accessLifetime` the life of the access tokens that grants hand out,
/// `around` what is put around the endpoints, such as somebody who listens to what passes.
public record TenantSettings(
        String tenantId,
        AppRegistration app,
        List<Persona> personas,
        String v1Issuer,
        Duration accessLifetime,
        InstantSource clock,
        Chance chance,
        UnaryOperator<Handler> around) {
    private static final String TENANT = "7e4a0000-5b0c-4000-9000-00000000abcd";
    private static final String CLIENT = "c11e4700-5b0c-4000-9000-00000000c0de";
    private static final String SERVICE_PRINCIPAL = "5e4f1c00-5b0c-4000-9000-00000000c0de";

    public TenantSettings {
        personas = List.copyOf(personas);
    }

    /// The usual tenant: all [Personas], tokens for 75 minutes (Entra's average), a new client secret each time, no
    /// redirect URI yet.
    public static TenantSettings usual(InstantSource clock) {
        var chance = new Chance(new SecureRandom());
        var secret = Secret.of(chance.handle());
        return new TenantSettings(
                TENANT,
                new AppRegistration(
                        CLIENT, secret, List.of(), List.of(), "access_as_user", SERVICE_PRINCIPAL, List.of()),
                Personas.all(),
                "https://sts.windows.net/" + TENANT + "/",
                Duration.ofMinutes(75),
                clock,
                chance,
                UnaryOperator.identity());
    }

    /// With these registered redirect URIs, compared character by character.
    public TenantSettings redirectUris(List<String> uris) {
        return app(app.redirectUris(uris));
    }

    /// With a certificate beside the secret.
    public TenantSettings certificate(X509Certificate certificate) {
        return app(app.certificate(certificate));
    }

    /// With tokens of another issuer beside the secret.
    public TenantSettings federation(FederatedCredential federation) {
        return app(app.federation(federation));
    }

    private TenantSettings app(AppRegistration other) {
        return new TenantSettings(tenantId, other, personas, v1Issuer, accessLifetime, clock, chance, around);
    }

    /// With these people and no others.
    public TenantSettings personas(List<Persona> people) {
        return new TenantSettings(tenantId, app, people, v1Issuer, accessLifetime, clock, chance, around);
    }

    /// With this around the endpoints.
    public TenantSettings around(UnaryOperator<Handler> outermost) {
        return new TenantSettings(tenantId, app, personas, v1Issuer, accessLifetime, clock, chance, outermost);
    }

    public TenantSettings accessLifetime(Duration lifetime) {
        return new TenantSettings(tenantId, app, personas, v1Issuer, lifetime, clock, chance, around);
    }
}
