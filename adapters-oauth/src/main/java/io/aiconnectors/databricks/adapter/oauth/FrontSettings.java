package io.aiconnectors.databricks.adapter.oauth;

import io.aiconnectors.databricks.adapter.oauth.cookie.CookieKey;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits;
import java.util.List;
import java.util.Set;

/// How the endpoints are set up, beside what the operator decides about signing in.
///
/// @param cookieKeys     sign what browsers remember: the first signs, all are believed; the same on all
///                       replicas
/// @param allowedHosts   values of `Host` that are served besides the issuer's own and loopback, no port
/// @param trustedProxies how many proxies of the operator's own every request goes through
/// @param registrations  how often clients may register
/// @param signIns        how often sign-ins may begin
public record FrontSettings(
        List<CookieKey> cookieKeys,
        Set<String> allowedHosts,
        int trustedProxies,
        Limits registrations,
        Limits signIns) {
    public FrontSettings {
        cookieKeys = List.copyOf(cookieKeys);
        allowedHosts = Set.copyOf(allowedHosts);
        if (cookieKeys.isEmpty()
                || cookieKeys.stream().map(CookieKey::id).distinct().count() < cookieKeys.size()) {
            throw new IllegalArgumentException("there is a cookie key, and no two of them have the same id");
        }
        if (trustedProxies < 0) {
            throw new IllegalArgumentException("the number of trusted proxies is not negative");
        }
    }
}
