package io.aiconnectors.databricks.adapter.entra.settings;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.util.regex.Pattern;

/// How this connector is registered in an Entra tenant: one registration that is the API and the client at once.
///
/// @param authority    `https://login.microsoftonline.com/<tenant id>`, or another cloud's sign-in host; plain http for
///                     loopback hosts alone
/// @param clientId     the registration's application id, which is also the audience of every token for this API
/// @param clientSecret the registration's credential
/// @param scope        the short name of the API scope, such as `access_as_user`, as the claim `scp` spells it
public record EntraSettings(URI authority, String clientId, Secret clientSecret, String scope) {
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /// Checks each setting.
    ///
    /// @throws IllegalArgumentException if one is wrong; the message names the setting and the fix, never the value
    public EntraSettings {
        Authority.of(authority);
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new IllegalArgumentException("ENTRA_CLIENT_ID is no application id: set it to the application"
                    + " (client) id of the registration, without api:// in front");
        }
        if (!SCOPE.matcher(scope).matches()) {
            throw new IllegalArgumentException("ENTRA_API_SCOPE is no scope name: set it to the short name of one scope"
                    + " that the registration exposes, such as access_as_user, without api://... in front");
        }
    }

    /// The tenant and its addresses.
    public Authority tenant() {
        return Authority.of(authority);
    }
}
