package io.aiconnectors.databricks.adapter.oauth.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells requests that are meant for us, and forms of our own pages, from what a browser was tricked into. No
/// page can forge `Host`, `Origin` or `Sec-Fetch-Site`.
public final class Visitors {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String ownHost;
    private final String ownOrigin;
    private final Set<String> otherHosts;

    /// Visitors of a server.
    ///
    /// @param otherHosts values of `Host` that are served besides the issuer's own and loopback, without port
    public Visitors(URI issuer, Set<String> otherHosts) {
        this.ownHost = issuer.getHost().toLowerCase(Locale.ROOT);
        this.ownOrigin = (issuer.getScheme() + "://" + issuer.getRawAuthority()).toLowerCase(Locale.ROOT);
        this.otherHosts = Set.copyOf(otherHosts);
    }

    /// Whether a request to this host is meant for us: DNS rebinding works with a foreign name.
    boolean welcomesHost(List<String> values) {
        if (values.size() != 1) {
            return false;
        }
        var host = hostOf(values.getFirst());
        return host.equals(ownHost) || LOOPBACK.contains(host) || otherHosts.contains(host);
    }

    /// Whether a form may have been sent by a page of ours. A browser says where it comes from, in the one
    /// header or in the other; what says nothing is no browser of these years, and has to show the proof all
    /// the same.
    public boolean isFromOwnPage(List<String> origins, List<String> fetchSites) {
        return origins.stream()
                        .allMatch(origin -> origin.toLowerCase(Locale.ROOT).equals(ownOrigin))
                && fetchSites.stream().allMatch("same-origin"::equals);
    }

    /// Whether no other site had a part in a navigation. What does not say so counts as led here by another:
    /// without this, a person could be led through a remembered approval unawares.
    public boolean cameByThemselves(List<String> fetchSites) {
        return fetchSites.size() == 1
                && Set.of("same-origin", "same-site", "none").contains(fetchSites.getFirst());
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
