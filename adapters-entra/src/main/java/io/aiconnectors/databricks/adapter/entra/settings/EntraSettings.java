package io.aiconnectors.databricks.adapter.entra.settings;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// How this connector is registered in an Entra tenant: one registration that is the API and the client at once.
///
/// @param authority     `https://login.microsoftonline.com/<tenant id>`, or another cloud's sign-in host; plain http
///                      for loopback hosts alone
/// @param clientId      the registration's application id, which is also the audience of every token for this API
/// @param credential    the registration's credential
/// @param scope         the short name of the API scope, such as `access_as_user`, as the claim `scp` spells it
/// @param redirect      where Entra sends the browser back to: a Web redirect URI of the registration
/// @param consentScopes further scopes that people are asked to consent to when they sign in, such as
///                      `2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/user_impersonation`; no token is asked for with them
public record EntraSettings(
        URI authority,
        String clientId,
        EntraCredential credential,
        String scope,
        URI redirect,
        List<String> consentScopes) {
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern ANY_SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,256}");

    /// Checks each setting.
    ///
    /// @throws IllegalArgumentException if one is wrong; the message names the setting and the fix, never the value
    public EntraSettings {
        Authority.of(authority);
        consentScopes = List.copyOf(consentScopes);
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new IllegalArgumentException("ENTRA_CLIENT_ID is no application id: set it to the application"
                    + " (client) id of the registration, without api:// in front");
        }
        if (!SCOPE.matcher(scope).matches()) {
            throw new IllegalArgumentException("ENTRA_API_SCOPE is no scope name: set it to the short name of one scope"
                    + " that the registration exposes, such as access_as_user, without api://... in front");
        }
        if (!consentScopes.stream().allMatch(word -> ANY_SCOPE.matcher(word).matches())) {
            throw new IllegalArgumentException("ENTRA_CONSENT_SCOPES is no list of scopes: set it to full scope names,"
                    + " such as 2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/user_impersonation, separated by commas");
        }
        if (consentScopes.stream().anyMatch(word -> word.endsWith("/.default"))) {
            throw new IllegalArgumentException("ENTRA_CONSENT_SCOPES names .default, which Entra does not take beside"
                    + " other scopes (AADSTS70011): name the scopes one by one");
        }
    }

    /// The tenant and its addresses.
    public Authority tenant() {
        return Authority.of(authority);
    }

    /// The scope as Entra is asked for it.
    public String fullScope() {
        return "api://" + clientId + "/" + scope;
    }
}
