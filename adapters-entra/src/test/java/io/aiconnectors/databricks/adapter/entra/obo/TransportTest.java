package io.aiconnectors.databricks.adapter.entra.obo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.UserAssertion;
import io.aiconnectors.databricks.adapter.entra.endpoint.TokenEndpoint;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.http.BoundedHttp;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.net.MalformedURLException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TransportTest {
    @Test
    void an_address_that_is_not_configured_is_never_asked() throws MalformedURLException {
        try (var entra = new ScriptedEntra();
                var executor = Executors.newVirtualThreadPerTaskExecutor();
                var http = new BoundedHttp(executor)) {
            var elsewhere =
                    entra.settings().tenant().secured().base().toString().replace("11111111", "99999999");
            var application = ConfidentialClientApplication.builder(
                            "client", ClientCredentialFactory.createFromSecret("secret"))
                    .authority(elsewhere + "/")
                    .instanceDiscovery(false)
                    .httpClient(new Transport(
                            new TokenEndpoint(
                                    entra.settings(),
                                    Optional::empty,
                                    http,
                                    Signals.untold(),
                                    new TestClock(),
                                    new Random(7)),
                            entra.settings().tenant()))
                    .executorService(executor)
                    .build();
            var parameters = OnBehalfOfParameters.builder(Set.of("scope"), new UserAssertion("assertion"))
                    .skipCache(true)
                    .build();

            assertThatThrownBy(() -> application.acquireToken(parameters).join())
                    .isInstanceOf(CompletionException.class)
                    .hasStackTraceContaining("something else than the token endpoint");
            assertThat(entra.exchanges()).isEmpty();
            assertThat(entra.strays()).isZero();
        }
    }
}
