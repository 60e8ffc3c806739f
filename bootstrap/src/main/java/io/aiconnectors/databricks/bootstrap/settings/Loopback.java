package io.aiconnectors.databricks.bootstrap.settings;

import java.util.Set;

/// The hosts that never leave this machine; for them alone plain http is accepted (RFC 8252 §7.3).
final class Loopback {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    static boolean isHost(String host) {
        return HOSTS.contains(host);
    }
}
