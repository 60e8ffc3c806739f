package io.aiconnectors.databricks.domain.credential;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// Gets the caller's own Databricks token for a permitted call: an On-Behalf-Of exchange at Entra ID.
public interface UpstreamCredentials {
    Upstream<UpstreamToken> of(Authorized<?> call);

    /// Gets another one after Databricks called `stale` expired; a token that is no longer the current one costs no
    /// exchange.
    Upstream<UpstreamToken> renewed(Authorized<?> call, UpstreamToken stale);
}
