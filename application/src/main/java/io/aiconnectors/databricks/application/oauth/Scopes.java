package io.aiconnectors.databricks.application.oauth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of the scopes that a client asks for it can have.
///
/// Assistants send whatever list they find, so those of OpenID Connect are no mistake; they mean nothing here, for
/// nobody gets an ID token.
final class Scopes {
    private static final Set<String> OF_OPENID = Set.of("openid", "profile", "email");

    private final List<String> ours;

    Scopes(OAuthSettings settings) {
        this.ours = settings.scopes();
    }

    /// What is granted for what is requested, all of ours for nothing in particular; nothing at all if it is not ours.
    Optional<List<String>> granted(Optional<String> requested) {
        var asked = read(requested);
        var granted = new LinkedHashSet<>(ours);
        if (asked.stream().anyMatch(ours::contains)) {
            granted.retainAll(asked);
        }
        if (asked.remove(OAuthSettings.OFFLINE_ACCESS)) {
            granted.add(OAuthSettings.OFFLINE_ACCESS);
        }
        return granted.containsAll(asked) ? Optional.of(List.copyOf(granted)) : Optional.empty();
    }

    /// Whether what is requested goes beyond what was granted (RFC 6749 §6).
    static boolean isWider(Optional<String> requested, List<String> granted) {
        var asked = read(requested);
        asked.remove(OAuthSettings.OFFLINE_ACCESS);
        return !granted.containsAll(asked);
    }

    private static Set<String> read(Optional<String> requested) {
        var scopes = new LinkedHashSet<>(Arrays.asList(requested.orElse("").split(" ")));
        scopes.remove("");
        scopes.removeAll(OF_OPENID);
        return scopes;
    }
}
