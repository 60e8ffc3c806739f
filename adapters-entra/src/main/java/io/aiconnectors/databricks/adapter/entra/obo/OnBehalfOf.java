package io.aiconnectors.databricks.adapter.entra.obo;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.UserAssertion;
import io.aiconnectors.databricks.adapter.entra.credential.Proof;
import io.aiconnectors.databricks.adapter.entra.credential.Proofs;
import io.aiconnectors.databricks.adapter.entra.endpoint.TokenEndpoint;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One On-Behalf-Of exchange per call, through MSAL: the caller's token in, a Databricks token out.
///
/// Every exchange has an MSAL application of its own, which is thrown away with its token cache: that cache is never
/// evicted, mixes up two sign-ins of one person, and starts one request per thread.
///
/// The logger `com.microsoft.aad.msal4j` must be OFF: MSAL logs what it fails with. It is given nothing here that would
/// harm, see [Transport], but what it logs is not ours to promise.
public final class OnBehalfOf {
    /// Azure Databricks, the same application in every tenant (Azure Databricks REST API, "Authentication").
    private static final Set<String> DATABRICKS = Set.of("2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default");

    private static final Logger LOG = LoggerFactory.getLogger(OnBehalfOf.class);

    private final EntraSettings settings;
    private final Proofs proofs;
    private final TokenEndpoint endpoint;
    private final ExecutorService executor;

    public OnBehalfOf(EntraSettings settings, Proofs proofs, TokenEndpoint endpoint, ExecutorService executor) {
        this.settings = settings;
        this.proofs = proofs;
        this.endpoint = endpoint;
        this.executor = executor;
    }

    /// Exchanges a person's token for this API.
    public Exchange exchange(Secret assertion) {
        return proofs.next()
                .map(proof -> exchange(assertion, proof))
                .orElseGet(() -> Exchange.Refused.of(Kind.IDENTITY_MISCONFIGURED));
    }

    private Exchange exchange(Secret assertion, Proof proof) {
        var transport = new Transport(endpoint, settings.tenant());
        try {
            var parameters = OnBehalfOfParameters.builder(DATABRICKS, new UserAssertion(assertion.reveal()))
                    .skipCache(true)
                    .build();
            var result = application(transport, proof).acquireToken(parameters).join();
            return new Exchange.Issued(new UpstreamToken(Secret.of(result.accessToken()), transport.expiresAt()));
        } catch (RuntimeException e) {
            return transport.refusal().orElseGet(() -> defect(e));
        }
    }

    private ConfidentialClientApplication application(Transport transport, Proof proof) {
        try {
            return ConfidentialClientApplication.builder(settings.clientId(), credential(proof))
                    .authority(settings.tenant().secured().base() + "/")
                    .instanceDiscovery(false)
                    .disableInternalRetries()
                    .httpClient(transport)
                    .executorService(executor)
                    .build();
        } catch (MalformedURLException e) {
            throw new AssertionError("the authority was checked at start", e);
        }
    }

    private static IClientCredential credential(Proof proof) {
        return switch (proof) {
            case Proof.SharedSecret(var value) -> ClientCredentialFactory.createFromSecret(value.reveal());
            case Proof.Assertion(var jwt) -> ClientCredentialFactory.createFromClientAssertion(jwt.reveal());
        };
    }

    /// Neither an answer of Entra's nor a lost connection. The exception's text may hold anything, so its type must do.
    private static Exchange.Refused defect(RuntimeException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        LOG.error(
                "MSAL failed by itself: {} in {}",
                cause.getClass().getName(),
                e.getClass().getName());
        return Exchange.Refused.of(Kind.IDENTITY_UNAVAILABLE);
    }
}
