package io.aiconnectors.databricks.adapter.oauth.cookie;

import java.util.Arrays;
import java.util.List;

/// Reads and writes cookies (RFC 6265).
///
/// On https they are `Secure` and carry the prefix `__Host-`, so that neither plain http nor a neighbouring
/// domain can plant one. On a loopback host, the only place where plain http is served, they carry neither:
/// not every client takes or returns such a cookie there.
public final class Cookies {
    /// Of one name; what comes beyond was planted.
    private static final int MOST = 4;

    private static final int LONGEST = 4_096;

    private final boolean https;

    public Cookies(boolean https) {
        this.https = https;
    }

    /// The values that a request carries under a name, mostly none or one.
    public List<String> read(List<String> cookieHeaders, CookieName name) {
        var start = nameOf(name) + "=";
        return cookieHeaders.stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(start) && pair.length() <= LONGEST)
                .map(pair -> pair.substring(start.length()))
                .limit(MOST)
                .toList();
    }

    /// The value of a `Set-Cookie` header.
    public String write(CookieName name, String value) {
        return nameOf(name) + "=" + value + "; Path=/; Max-Age=" + name.life().toSeconds() + "; HttpOnly; SameSite="
                + name.sameSite() + (https ? "; Secure" : "");
    }

    private String nameOf(CookieName name) {
        return https ? "__Host-" + name.plainName() : name.plainName();
    }
}
