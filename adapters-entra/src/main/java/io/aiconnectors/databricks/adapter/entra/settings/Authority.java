package io.aiconnectors.databricks.adapter.entra.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One Entra tenant at its cloud's sign-in host, and the addresses that follow from it (Microsoft identity platform
/// v2.0 endpoints). Made by [EntraSettings], which checks it.
///
/// @param base   scheme, host and tenant without a slash at the end
/// @param tenant the tenant's GUID in lower case, as the claim `tid` spells it
public record Authority(URI base, String tenant) {
    private static final Pattern TENANT_PATH =
            Pattern.compile("/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static Authority of(URI setting) {
        var scheme = lower(setting.getScheme());
        var host = lower(setting.getHost());
        if (host.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
            throw wrong("is not an https URL");
        }
        if (scheme.equals("http") && !LOOPBACK.contains(host)) {
            throw wrong("uses plain http, which is for loopback hosts alone");
        }
        if (setting.getRawUserInfo() != null || setting.getRawQuery() != null || setting.getRawFragment() != null) {
            throw wrong("has more than scheme, host and tenant");
        }
        var path = TENANT_PATH.matcher(lower(setting.getRawPath()));
        if (!path.matches()) {
            throw wrong("does not end in one tenant id (a GUID; not a domain name, 'common' or 'organizations')");
        }
        var port = setting.getPort() < 0 ? "" : ":" + setting.getPort();
        var tenant = path.group(1);
        return new Authority(URI.create(scheme + "://" + host + port + "/" + tenant), tenant);
    }

    /// The claim `iss` of every v2.0 token of this tenant.
    public String issuer() {
        return base + "/v2.0";
    }

    /// Where the tenant publishes its signing keys.
    public URI keys() {
        return URI.create(base + "/discovery/v2.0/keys");
    }

    /// Where people sign in.
    public URI authorize() {
        return URI.create(base + "/oauth2/v2.0/authorize");
    }

    /// Where tokens are asked for.
    public URI token() {
        return URI.create(base + "/oauth2/v2.0/token");
    }

    /// The same tenant under https: the only form that MSAL takes, also where a loopback stand-in speaks plain http.
    public Authority secured() {
        return base.getScheme().equals("https")
                ? this
                : new Authority(URI.create("https://" + base.getRawAuthority() + base.getRawPath()), tenant);
    }

    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("ENTRA_AUTHORITY " + what
                + ": set it to https://login.microsoftonline.com/<tenant id>, or the same at the sign-in host of a"
                + " sovereign cloud");
    }
}
