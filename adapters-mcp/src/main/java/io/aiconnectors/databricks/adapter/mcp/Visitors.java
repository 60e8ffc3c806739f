package io.aiconnectors.databricks.adapter.mcp;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Keeps out pages that a browser was tricked into loading from elsewhere, DNS rebinding included: they cannot forge
/// `Origin` and `Host`.
///
/// See https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http
final class Visitors {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI publicUrl;
    private final Set<String> origins;
    private final Set<String> hosts;

    Visitors(URI publicUrl, Set<String> origins, Set<String> hosts) {
        this.publicUrl = publicUrl;
        this.origins = Set.copyOf(origins);
        this.hosts = Set.copyOf(hosts);
    }

    /// Whether a request to this host is meant for us; anything but one value is not.
    boolean welcomesHost(List<String> values) {
        if (values.size() != 1) {
            return false;
        }
        var host = hostOf(values.getFirst());
        return host.equals(publicHost()) || LOOPBACK.contains(host) || hosts.contains(host);
    }

    /// Whether a request from this origin is acceptable. None is: it was not a browser. A server on loopback takes
    /// pages on loopback, whatever their port, for they are its own user's.
    boolean welcomesOrigin(List<String> values) {
        return values.stream().allMatch(this::welcomesOrigin);
    }

    private boolean welcomesOrigin(String value) {
        var origin = value.toLowerCase(Locale.ROOT);
        if (origins.contains(origin) || origin.equals(publicOrigin())) {
            return true;
        }
        var scheme = origin.indexOf("://");
        return LOOPBACK.contains(publicHost()) && scheme > 0 && LOOPBACK.contains(hostOf(origin.substring(scheme + 3)));
    }

    private String publicHost() {
        return publicUrl.getHost().toLowerCase(Locale.ROOT);
    }

    private String publicOrigin() {
        return (publicUrl.getScheme() + "://" + publicUrl.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /// The host of `host:port` in lower case; the whole value when what follows the host is not a port.
    private static String hostOf(String authority) {
        var lower = authority.toLowerCase(Locale.ROOT);
        var colon = lower.lastIndexOf(':');
        var isPort = colon > lower.lastIndexOf(']')
                && lower.substring(colon + 1).chars().allMatch(character -> character >= '0' && character <= '9');
        return isPort ? lower.substring(0, colon) : lower;
    }
}
