package io.aiconnectors.databricks.adapter.cimd.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A client id that is the address of its document (draft-ietf-oauth-client-id-metadata-document §3): https, a name
/// and no number as host, the one port that is allowed, a path that is more than `/` and has no dot segments, and
/// neither user information nor a fragment. 512 characters at most.
public record DocumentAddress(URI location) {
    /// More characters than any known client's.
    private static final int LONGEST = 512;

    /// Two labels at least in lower case, the last of them a word: `localhost`, `10.0.0.1`, `2130706433`, `0x7f.1` and
    /// `[::1]` are none (URL Standard, "ends in a number").
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private static final Pattern DOTS = Pattern.compile("(?i)(?:\\.|%2e){1,2}");

    /// The address, if the text is an acceptable one.
    ///
    /// @param port the one port that may be asked: 443, but for tests
    public static Optional<DocumentAddress> of(String id, int port) {
        if (id.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(id))
                    .filter(uri -> isAcceptable(uri, port))
                    .map(DocumentAddress::new);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    public String host() {
        return location.getHost();
    }

    /// What the request line says.
    public String target() {
        return location.getRawQuery() == null
                ? location.getRawPath()
                : location.getRawPath() + "?" + location.getRawQuery();
    }

    private static boolean isAcceptable(URI uri, int port) {
        return "https".equals(uri.getScheme())
                && uri.getHost() != null
                && HOST.matcher(uri.getHost()).matches()
                && uri.getHost().length() <= 253
                && isAuthority(uri.getRawAuthority(), uri.getHost(), port)
                && uri.getRawFragment() == null
                && uri.toASCIIString().equals(uri.toString())
                && isPath(uri.getRawPath());
    }

    /// The text decides: `host:` and `host:0443` are read as the same host and port, and are not the same address.
    private static boolean isAuthority(String authority, String host, int port) {
        return authority.equals(host + ":" + port) || (port == 443 && authority.equals(host));
    }

    private static boolean isPath(String path) {
        return path.length() > 1
                && Arrays.stream(path.split("/|(?i)%2f|%5c", -1))
                        .noneMatch(segment -> DOTS.matcher(segment).matches());
    }
}
