package io.aiconnectors.databricks.domain.client;

import io.aiconnectors.databricks.domain.identity.ClientId;
import java.util.List;

/// The assistant's software as an OAuth client (RFC 6749 §2).
///
/// @param name what it calls itself: untrusted text of 100 characters at most, for people to read
public record Client(
        ClientId id,
        String name,
        List<RedirectUri> redirectUris,
        ClientOrigin origin,
        ClientAuthentication authentication) {
    public static final int LONGEST_NAME = 100;

    public Client {
        redirectUris = List.copyOf(redirectUris);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a client name has " + LONGEST_NAME + " characters at most");
        }
        if (redirectUris.isEmpty()) {
            throw new IllegalArgumentException("a client has a redirect URI");
        }
    }
}
