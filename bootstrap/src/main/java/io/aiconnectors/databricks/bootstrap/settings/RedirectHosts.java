package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.client.RedirectRules;
import java.util.List;
import java.util.Set;

/// Reads to which websites clients may have people sent back.
final class RedirectHosts {
    static final String HOSTS = "OAUTH_REDIRECT_HOSTS";

    private RedirectHosts() {}

    /// The hosts listed in place of the known ones; `*` is any website.
    static RedirectRules read(Values values) {
        var hosts = values.list(HOSTS);
        if (hosts.isEmpty()) {
            return new RedirectRules(RedirectRules.KNOWN_HOSTS, false);
        }
        try {
            return hosts.equals(List.of("*"))
                    ? new RedirectRules(RedirectRules.KNOWN_HOSTS, true)
                    : new RedirectRules(Set.copyOf(hosts), false);
        } catch (IllegalArgumentException notHosts) {
            values.complain(
                    HOSTS,
                    "holds what is not a host name in lower case",
                    "Set it to something like claude.ai,claude.com");
            return new RedirectRules(RedirectRules.KNOWN_HOSTS, false);
        }
    }
}
