package io.aiconnectors.databricks.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.jwt.DatabricksTokens.Verdict;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabricksTokensTest {
    private final TenantUnderTest entra = new TenantUnderTest();
    private final TokenWish right = TokenWish.of(Personas.ADA).resource(Resource.DATABRICKS);

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void a_token_from_on_behalf_of_names_its_person() throws IOException {
        var assertion = entra.tenant.issue(Personas.BEN).reveal();
        var token =
                entra.granted(entra.onBehalfOf(assertion)).path("access_token").asText();
        assertThat(entra.tenant.databricksTokens().verify(token))
                .isEqualTo(new Verdict.Valid(
                        Personas.BEN.oid(),
                        Personas.BEN.upn(),
                        entra.clock.instant().plusSeconds(4500)));
    }

    @Test
    void a_token_expires_to_the_second() {
        var token = entra.tenant.issue(right).reveal();
        entra.clock.pass(Duration.ofSeconds(3599));
        assertThat(entra.tenant.databricksTokens().verify(token)).isInstanceOf(Verdict.Valid.class);
        entra.clock.pass(Duration.ofSeconds(1));
        assertThat(entra.tenant.databricksTokens().verify(token)).isEqualTo(new Verdict.Expired());
        assertThat(verdict(right.lifetime(Duration.ofSeconds(-5)))).isEqualTo(new Verdict.Expired());
    }

    @Test
    void a_token_for_the_connector_has_the_wrong_issuer() {
        assertThat(verdict(TokenWish.of(Personas.ADA)))
                .isEqualTo(new Verdict.WrongIssuer(
                        "https://sts.windows.net/" + entra.tenant.tenantId() + "/",
                        entra.tenant.authority() + "/v2.0"));
    }

    @Test
    void another_audience_is_told_apart() {
        assertThat(verdict(right.with("aud", "https://management.core.windows.net/")))
                .isEqualTo(
                        new Verdict.WrongAudience(Resource.DATABRICKS_APP_ID, "https://management.core.windows.net/"));
    }

    @Test
    void whatever_is_not_genuine_or_nobodys_is_invalid() throws IOException {
        var form = entra.client("client_credentials");
        form.put("scope", TenantUnderTest.DATABRICKS_DEFAULT);
        var appOnly = entra.granted(form).path("access_token").asText();
        var tokens = entra.tenant.databricksTokens();
        assertThat(tokens.verify(appOnly)).isEqualTo(new Verdict.Invalid());
        assertThat(tokens.verify("")).isEqualTo(new Verdict.Invalid());
        assertThat(tokens.verify("a.b.c")).isEqualTo(new Verdict.Invalid());
        assertThat(verdict(right.signedByForeignKey())).isEqualTo(new Verdict.Invalid());
        assertThat(verdict(right.without("exp"))).isEqualTo(new Verdict.Invalid());
        assertThat(verdict(right.without("scp"))).isEqualTo(new Verdict.Invalid());
        assertThat(verdict(right.without("upn"))).isEqualTo(new Verdict.Invalid());
        assertThat(verdict(right.with("tid", "other"))).isEqualTo(new Verdict.Invalid());
        assertThat(verdict(right.with("nbf", entra.clock.instant().getEpochSecond() + 60)))
                .isEqualTo(new Verdict.Invalid());
    }

    private Verdict verdict(TokenWish wish) {
        return entra.tenant.databricksTokens().verify(entra.tenant.issue(wish).reveal());
    }
}
