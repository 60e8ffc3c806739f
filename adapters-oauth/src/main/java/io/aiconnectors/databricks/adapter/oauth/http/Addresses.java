package io.aiconnectors.databricks.adapter.oauth.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Where a request comes from, as far as it matters for limits: an IPv4 address, or the /64 of an IPv6
/// address, since that is what one subscriber has.
///
/// `X-Forwarded-For` can say anything but for what our own proxies appended. It is believed only that far.
public final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private final int trustedProxies;

    /// Addresses of requests.
    ///
    /// @param trustedProxies how many proxies of the operator's own every request goes through; 0 without any
    public Addresses(int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    public String of(HttpServletRequest request) {
        return of(String.valueOf(request.getRemoteAddr()), Headers.of(request, "X-Forwarded-For"));
    }

    /// What cannot be read as an address counts as one unknown place, so that it shares a limit.
    String of(String connection, List<String> forwardedFor) {
        var hops = forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        var believed = hops.size() - trustedProxies;
        var stated = trustedProxies == 0 || believed < 0 ? connection : hops.get(believed);
        return literal(stated)
                .or(() -> literal(connection))
                .map(Addresses::place)
                .orElse("unknown");
    }

    private static String place(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
                : address.getHostAddress();
    }

    /// Some proxies append a port, which belongs to the connection and not to the place.
    private static Optional<InetAddress> literal(String text) {
        var end = text.startsWith("[") ? text.indexOf(']') : text.indexOf(':');
        var isSingleColon = text.indexOf(':') == text.lastIndexOf(':');
        var bare = text.startsWith("[") && end > 0
                ? text.substring(1, end)
                : end > 0 && isSingleColon ? text.substring(0, end) : text;
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
