package io.aiconnectors.databricks.adapter.entra.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntraSettingsTest {
    private static final String TENANT = "11111111-2222-3333-4444-55555555555a";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com",
                "https://login.microsoftonline.us",
                "https://login.partner.microsoftonline.cn",
                "http://127.0.0.1:8081",
                "http://localhost:8081",
                "http://[::1]:8081"
            })
    void any_cloud_and_a_loopback_stand_in_are_accepted(String host) {
        var tenant = settings(host + "/" + TENANT).tenant();

        assertThat(tenant.tenant()).isEqualTo(TENANT);
        assertThat(tenant.issuer()).isEqualTo(host + "/" + TENANT + "/v2.0");
        assertThat(tenant.keys()).hasToString(host + "/" + TENANT + "/discovery/v2.0/keys");
        assertThat(tenant.token()).hasToString(host + "/" + TENANT + "/oauth2/v2.0/token");
    }

    @Test
    void a_slash_at_the_end_and_capital_letters_change_nothing() {
        assertThat(settings("https://Login.MicrosoftOnline.com/" + TENANT.toUpperCase(java.util.Locale.ROOT) + "/")
                        .tenant())
                .isEqualTo(
                        settings("https://login.microsoftonline.com/" + TENANT).tenant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.microsoftonline.com/" + TENANT,
                "http://127.0.0.1.example.com/" + TENANT,
                "http://192.168.0.1/" + TENANT,
                "https://login.microsoftonline.com",
                "https://login.microsoftonline.com/",
                "https://login.microsoftonline.com/common",
                "https://login.microsoftonline.com/organizations",
                "https://login.microsoftonline.com/contoso.onmicrosoft.com",
                "https://login.microsoftonline.com/" + TENANT + "/v2.0",
                "https://login.microsoftonline.com/" + TENANT + "?x=1",
                "https://login.microsoftonline.com/" + TENANT + "#x",
                "https://user:word@login.microsoftonline.com/" + TENANT,
                "ftp://login.microsoftonline.com/" + TENANT,
                "login.microsoftonline.com/" + TENANT,
                "/" + TENANT
            })
    void any_other_authority_is_refused_with_the_settings_name_and_the_fix(String authority) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(authority))
                .withMessageStartingWith("ENTRA_AUTHORITY ")
                .withMessageContaining("set it to https://login.microsoftonline.com/<tenant id>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "api://aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "two words"})
    void what_is_no_application_id_is_refused(String clientId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(clientId, "access_as_user", List.of()))
                .withMessageStartingWith("ENTRA_CLIENT_ID ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api://app/access_as_user", "openid access_as_user"})
    void what_is_no_short_scope_name_is_refused(String scope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("app", scope, List.of()))
                .withMessageStartingWith("ENTRA_API_SCOPE ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default"})
    void what_people_cannot_be_asked_to_consent_to_is_refused(String scope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("app", "access_as_user", List.of(scope)))
                .withMessageStartingWith("ENTRA_CONSENT_SCOPES ");
    }

    @Test
    void settings_print_without_their_secret() {
        assertThat(settings("app", "access_as_user", List.of()).toString()).doesNotContain("hush-hush");
    }

    private static EntraSettings settings(String clientId, String scope, List<String> consentScopes) {
        return new EntraSettings(
                URI.create("https://login.microsoftonline.com/" + TENANT),
                clientId,
                new EntraCredential.ClientSecret(Secret.of("hush-hush")),
                scope,
                URI.create("https://connector.example.com/auth/callback"),
                consentScopes);
    }

    private static EntraSettings settings(String authority) {
        return new EntraSettings(
                URI.create(authority),
                "app",
                new EntraCredential.ClientSecret(Secret.of("s")),
                "access_as_user",
                URI.create("https://connector.example.com/auth/callback"),
                List.of());
    }
}
