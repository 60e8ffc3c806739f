package io.aiconnectors.databricks.bootstrap.doctor;

import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.ENTRA;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.EntraReadiness;
import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The tenant and the connector's registration in it, as far as they show without rights in Microsoft Graph.
record EntraRegistration(Web web, EntraAdapter entra, EntraSettings settings, InstantSource clock) {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofDays(30);
    private static final String RUNBOOK = "docs/runbooks/entra-app-registration.md";
    private static final String MADE_UP = "0123456789abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJ";

    List<Finding> findings() {
        return switch (entra.readiness()) {
            case EntraReadiness.NotReady(var why) ->
                List.of(Finding.wrong(
                        ENTRA,
                        "entra_keys_" + why,
                        "the signing keys at " + settings.tenant().keys() + " cannot be read (" + why + ")",
                        "Check the tenant in ENTRA_AUTHORITY, DNS and the way out to its host"));
            case EntraReadiness.Ready _ -> {
                var findings = new ArrayList<Finding>();
                tenant(findings);
                redirect(findings);
                credential(findings);
                findings.add(Finding.unseen(
                        ENTRA,
                        "registration_unseen",
                        "the exposed scope, requestedAccessTokenVersion 2, the permission AzureDatabricks"
                                + " user_impersonation, its admin consent, and when a client secret ends cannot be read"
                                + " without rights in Graph",
                        "Give a person's token by --token-stdin, which proves all but the last, and look the last up: "
                                + RUNBOOK));
                yield findings;
            }
        };
    }

    private void tenant(List<Finding> findings) {
        var issuer = settings.tenant().issuer();
        var at = URI.create(issuer + "/.well-known/openid-configuration");
        if (!(web.get(at) instanceof Web.Seen.Answer answer) || answer.status() != 200) {
            findings.add(Finding.wrong(
                    ENTRA, "entra_metadata_missing", at + " holds no document", "Check the tenant in ENTRA_AUTHORITY"));
            return;
        }
        var told = answer.json().path("issuer").asText();
        findings.add(
                told.equals(issuer)
                        ? Finding.well(ENTRA, "entra_keys", "keys and issuer of the tenant are as expected")
                        : Finding.wrong(
                                ENTRA,
                                "entra_issuer_mismatch",
                                "the tenant calls itself " + told + ", and not " + issuer,
                                "Set ENTRA_AUTHORITY to what it calls itself, without /v2.0"));
        skew(answer.header("Date"), findings);
    }

    private void skew(String date, List<Finding> findings) {
        try {
            var there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var apart = Duration.between(there, clock.instant()).abs();
            findings.add(
                    apart.compareTo(SKEW) <= 0
                            ? Finding.well(ENTRA, "clock", "our clock and Entra's agree")
                            : Finding.wrong(
                                    ENTRA,
                                    "clock_skew",
                                    "our clock is " + apart.toSeconds() + " s away from Entra's",
                                    "Let this machine keep time by NTP; tokens are judged by it"));
        } catch (DateTimeException _) {
            findings.add(Finding.unseen(ENTRA, "clock_unseen", "Entra did not tell its time", "Compare it by hand"));
        }
    }

    /// Without a session Entra answers `prompt=none` at the redirect URI if that is registered, and by a page if not
    /// (OpenID Connect Core §3.1.2.6).
    private void redirect(List<Finding> findings) {
        var address = settings.tenant().authorize() + "?response_type=code&prompt=none&response_mode=query&client_id="
                + settings.clientId() + "&redirect_uri="
                + coded(settings.redirect().toString()) + "&scope="
                + coded("openid " + settings.fullScope()) + "&code_challenge_method=S256&code_challenge="
                + MADE_UP.substring(0, 43) + "&state=doctor&nonce=doctor";
        var seen = web.get(URI.create(address));
        findings.add(
                switch (seen) {
                    case Web.Seen.Answer back
                    when back.header("Location").startsWith(settings.redirect().toString()) ->
                        back.header("Location").contains("invalid_scope")
                                ? Finding.wrong(
                                        ENTRA,
                                        "entra_scope_unknown",
                                        "the registration does not expose " + settings.fullScope(),
                                        "Expose the scope, or correct ENTRA_API_SCOPE: " + RUNBOOK)
                                : Finding.well(
                                        ENTRA, "redirect_uri", settings.redirect() + " is a registered redirect URI");
                    case Web.Seen.Answer page
                    when page.body().contains("AADSTS50011") ->
                        Finding.wrong(
                                ENTRA,
                                "redirect_uri_unknown",
                                settings.redirect() + " is no redirect URI of the registration",
                                "Add it to the platform Web of the registration: " + RUNBOOK);
                    case Web.Seen.Answer page
                    when page.body().contains("AADSTS700016") ->
                        Finding.wrong(
                                ENTRA,
                                "client_unknown",
                                "the tenant knows no application of ENTRA_CLIENT_ID",
                                "Set ENTRA_CLIENT_ID to the application (client) id, and ENTRA_AUTHORITY to its tenant");
                    case Web.Seen.Answer _, Web.Seen.Nothing _ ->
                        Finding.unseen(
                                ENTRA,
                                "redirect_uri_unseen",
                                "Entra does not show whether " + settings.redirect() + " is registered",
                                "Look it up: " + RUNBOOK);
                });
    }

    /// Entra looks at the client before it looks at the code, so a code that was never issued shows whether the
    /// credential is good.
    private void credential(List<Finding> findings) {
        switch (settings.credential()) {
            case EntraCredential.Certificate(var certificate, var _) ->
                ends(certificate.getNotAfter().toInstant(), findings);
            case EntraCredential.ClientSecret _, EntraCredential.Federated _ -> {
                // Neither shows when it ends.
            }
        }
        var result = entra.identityProvider().redeem(Secret.of("made-up"), Secret.of(MADE_UP));
        var isRefused = result instanceof SignInResult.Failed(var fault) && fault.kind() == Kind.IDENTITY_MISCONFIGURED;
        findings.add(
                isRefused
                        ? Finding.wrong(
                                ENTRA,
                                "credential_refused",
                                "Entra does not take the connector's credential or client id",
                                "Give the registration a new secret or certificate, and set it: docs/runbooks/rotate-keys.md")
                        : Finding.well(ENTRA, "credential", "Entra takes the connector's credential"));
    }

    private void ends(Instant end, List<Finding> findings) {
        findings.add(
                end.isAfter(clock.instant().plus(SOON))
                        ? Finding.well(ENTRA, "certificate", "the certificate is good until " + end)
                        : Finding.wrong(
                                ENTRA,
                                "certificate_ends",
                                "the certificate ends at " + end,
                                "Make another one and register it before then: docs/runbooks/rotate-keys.md"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
