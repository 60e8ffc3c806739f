package io.aiconnectors.databricks.bootstrap.settings;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what is set about signing in.
final class SignInReader {
    static final Set<String> KNOWN = Set.of(
            "ACCEPT_ENTRA_TOKENS",
            "OAUTH_CLIENTS",
            "OAUTH_CLIENT_DOCUMENTS",
            "OAUTH_CLIENT_DOCUMENT_HOSTS",
            "OAUTH_COOKIE_KEY",
            RedirectHosts.HOSTS,
            "OAUTH_REGISTRATION",
            "OAUTH_SIGN_INS_PER_MINUTE",
            StateStores.STORE,
            StateStores.ENDPOINT,
            StateStores.KEYS,
            "OAUTH_TRUSTED_PROXIES");

    private static final int MOST_PROXIES = 5;
    private static final int SIGN_INS = 60;
    private static final int MOST_SIGN_INS = 60_000;
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    private SignInReader() {}

    /// Reads it.
    ///
    /// @param local whether the connector is for this machine alone, and may forget who signed in
    static SignInSettings read(Values values, boolean local) {
        var documents = values.flag("OAUTH_CLIENT_DOCUMENTS", true);
        var documentHosts = hosts(values, "OAUTH_CLIENT_DOCUMENT_HOSTS");
        if (!documents && !documentHosts.isEmpty()) {
            values.complain(
                    "OAUTH_CLIENT_DOCUMENT_HOSTS", "contradicts OAUTH_CLIENT_DOCUMENTS=false", "Unset one of them");
        }
        return new SignInSettings(
                values.flag("ACCEPT_ENTRA_TOKENS", false),
                StateStores.read(values, local),
                RedirectHosts.read(values),
                values.flag("OAUTH_REGISTRATION", true),
                documents,
                documentHosts,
                ConfiguredClients.read(values, "OAUTH_CLIENTS"),
                values.secret("OAUTH_COOKIE_KEY", new SecretSource.Fresh()),
                values.number("OAUTH_TRUSTED_PROXIES", 0, 0, MOST_PROXIES),
                values.number("OAUTH_SIGN_INS_PER_MINUTE", SIGN_INS, 1, MOST_SIGN_INS));
    }

    private static List<String> hosts(Values values, String name) {
        var hosts = values.list(name);
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            values.complain(
                    name,
                    "is not a list of host names",
                    "Set it to names in lower case, separated by commas, such as claude.ai,vscode.dev");
        }
        return hosts;
    }
}
