package io.aiconnectors.databricks.adapter.databricks.workspace;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Which origins a caller's token may be sent to: https, or http on this machine.
final class Hosts {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Hosts() {}

    static boolean isOrigin(URI host) {
        return host.getHost() != null
                && host.getRawUserInfo() == null
                && host.getRawQuery() == null
                && host.getRawFragment() == null
                && host.getRawPath().isEmpty();
    }

    static boolean isSafe(URI host) {
        return switch (String.valueOf(host.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> LOOPBACK.contains(host.getHost().toLowerCase(Locale.ROOT));
            case String _ -> false;
        };
    }
}
