package io.aiconnectors.databricks.sandbox.entra;

import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.claimsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppOnlyTest {
    private final TenantUnderTest entra = new TenantUnderTest();

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void the_token_of_an_application_is_no_assertion() throws IOException {
        var form = entra.client("client_credentials");
        form.put("scope", entra.tenant.clientId() + "/.default");
        var appOnly = entra.granted(form).path("access_token").asText();
        assertThat(claimsOf(appOnly).path("idtyp").asText()).isEqualTo("app");
        assertThat(claimsOf(appOnly).has("scp")).isFalse();
        entra.refused(entra.onBehalfOf(appOnly), 400, "invalid_grant", 7000114);
    }

    @Test
    void an_application_asks_for_the_default_scope_alone() throws IOException {
        var form = entra.client("client_credentials");
        for (var scope : new String[] {"", "openid", Resource.DATABRICKS_APP_ID + "/user_impersonation"}) {
            form.put("scope", scope);
            entra.refused(form, 400, "invalid_scope", 1002012);
        }
    }
}
