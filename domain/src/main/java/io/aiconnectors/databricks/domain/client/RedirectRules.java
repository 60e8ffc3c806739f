package io.aiconnectors.databricks.domain.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which redirect URIs are taken at all, and which requested one fits a registered one (OAuth 2.1 §2.3, RFC 8252 §7).
///
/// Texts are compared as they came, character by character; they are taken apart to classify them and for nothing
/// else. The one freedom is the port of a loopback address, which a program on a person's computer does not know in
/// advance. Taken are `https` to the hosts listed, `http` to the person's computer, and Cursor's own scheme. What could
/// be read in two ways is not: user information, fragments, dot segments, encoded delimiters, capitals in the host.
///
/// @param hosts   the websites taken: exact names in lower case, with `:port` where it is not the usual one
/// @param anyHost whether every other website with a name in the DNS is taken too
public record RedirectRules(Set<String> hosts, boolean anyHost) {
    /// The websites of the assistants that are known to work.
    public static final Set<String> KNOWN_HOSTS =
            Set.of("claude.ai", "claude.com", "chatgpt.com", "vscode.dev", "cursor.com", "www.cursor.com");

    private static final String CHARACTER = "[A-Za-z0-9._~!$&'()*+,;=:@/-]++|%[0-9A-Fa-f]{2}";
    private static final String REST = "(?<rest>(?:/(?:" + CHARACTER + ")*+)?+(?:\\?(?:" + CHARACTER + "|\\?)*+)?+)";
    private static final String PORT = "(?::(?<port>[1-9][0-9]{0,4}))?";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String HOST = "(?<host>" + LABEL + "(?:\\." + LABEL + ")*)";
    private static final Pattern LISTED = Pattern.compile(HOST + PORT);

    private static final Pattern LOOPBACK =
            Pattern.compile("(?<base>http://(?:localhost|127\\.0\\.0\\.1|\\[::1]))" + PORT + REST);
    private static final Pattern WEBSITE = Pattern.compile("https://(?<base>" + HOST + PORT + ")" + REST);
    private static final Pattern CURSOR = Pattern.compile("(?<base>cursor)://anysphere\\.cursor-mcp" + PORT + REST);

    /// Two labels at least, the last of which is no number: not an address, and no name of a local network's own.
    private static final Pattern IN_THE_DNS = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.[a-z]" + "[a-z0-9-]*");
    /// Dot segments, and what becomes a dot, a delimiter, a control or a foreign character once it is decoded.
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|/\\.\\.?(?:[/?]|$)|%(?:2[3ef5]|3f|40|5c|[01][0-9a-f]|7f|[89a-f][0-9a-f])", Pattern.CASE_INSENSITIVE);

    private static final int HIGHEST_PORT = 65_535;

    public RedirectRules {
        hosts = Set.copyOf(hosts);
        if (!hosts.stream().allMatch(host -> LISTED.matcher(host).matches())) {
            throw new IllegalArgumentException("a redirect host is a name in lower case, with or without a port");
        }
    }

    /// Where the URI leads, if it is one that is taken.
    public Optional<RedirectPlace> place(RedirectUri uri) {
        return read(uri).map(Parts::place);
    }

    /// Whether a requested URI is taken and fits one of those that the client registered.
    public boolean fit(List<RedirectUri> registered, RedirectUri requested) {
        return read(requested)
                .filter(asked -> registered.stream().anyMatch(known -> known.equals(requested) || varies(known, asked)))
                .isPresent();
    }

    /// Whether the two differ in the port of a loopback address at most.
    private boolean varies(RedirectUri known, Parts asked) {
        return asked.place() instanceof RedirectPlace.ThisComputer
                && read(known).filter(asked::equals).isPresent();
    }

    private Optional<Parts> read(RedirectUri uri) {
        var loopback = LOOPBACK.matcher(uri.value());
        if (loopback.matches()) {
            return parts(loopback, new RedirectPlace.ThisComputer());
        }
        var website = WEBSITE.matcher(uri.value());
        if (website.matches()) {
            return isTaken(website)
                    ? parts(website, new RedirectPlace.Website(website.group("base")))
                    : Optional.empty();
        }
        var cursor = CURSOR.matcher(uri.value());
        return cursor.matches() ? parts(cursor, new RedirectPlace.Application("cursor")) : Optional.empty();
    }

    private boolean isTaken(Matcher website) {
        return hosts.contains(website.group("base"))
                || (anyHost && IN_THE_DNS.matcher(website.group("host")).matches());
    }

    private static Optional<Parts> parts(Matcher uri, RedirectPlace place) {
        var port = uri.group("port");
        return AMBIGUOUS.matcher(uri.group("rest")).find() || (port != null && Integer.parseInt(port) > HIGHEST_PORT)
                ? Optional.empty()
                : Optional.of(new Parts(place, uri.group("base"), uri.group("rest")));
    }

    /// @param base what comes before the path, without a loopback address's port
    /// @param rest path and query
    private record Parts(RedirectPlace place, String base, String rest) {}
}
