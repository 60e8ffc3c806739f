package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.registry.Workspace;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Everything the operator sets, complete and free of contradictions.
///
/// @param publicUrl origin under which clients reach the connector; the MCP endpoint is `publicUrl/mcp`
/// @param workspaces the static registry, in the order in which a caller's default workspace is looked for
/// @param tags how tags are read and remembered
/// @param reliance what makes the policy engine's answers believed
/// @param audit how calls are audited
/// @param allowedOrigins browser origins that may call the endpoint, besides its own
/// @param resultWait how long one call waits for a result that Databricks has yet to finish; zero for not at
///                   all
/// @param logLevel how much is said on standard output
/// @param hosting how the process ends, and what the public page tells
/// @param telemetry who is told what the connector does
public record Settings(
        int port,
        int adminPort,
        URI publicUrl,
        List<Workspace> workspaces,
        TagSettings tags,
        Entra entra,
        PolicyEngine policyEngine,
        PolicyReliance reliance,
        AuditPlan audit,
        SecretSource cursorKey,
        List<String> allowedOrigins,
        Duration resultWait,
        LogLevel logLevel,
        SignInSettings signIn,
        Hosting hosting,
        TelemetryPlan telemetry) {
    public Settings {
        workspaces = List.copyOf(workspaces);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /// The registration of this connector at Entra ID.
    ///
    /// @param authority     `https://login.microsoftonline.com/<tenant>`, or the same on a sovereign cloud
    /// @param apiScope      name of the scope that the registration exposes, as it stands in `scp`
    /// @param consentScopes full names of further scopes that people are asked to consent to as they sign in
    public record Entra(
            URI authority, String clientId, CredentialSource credential, String apiScope, List<String> consentScopes) {
        public Entra {
            consentScopes = List.copyOf(consentScopes);
        }

        /// The scope as it is asked for at Entra.
        public String fullScope() {
            return "api://" + clientId + "/" + apiScope;
        }
    }

    /// Whether the connector is for this machine alone; then it listens on loopback only.
    public boolean isLocal() {
        return Loopback.isHost(publicUrl.getHost());
    }
}
