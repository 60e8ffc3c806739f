package io.aiconnectors.databricks.adapter.cimd.cache;

import java.util.Set;

/// Which documents are asked for.
///
/// @param port  the one port that an address may name
/// @param hosts the hosts that may be asked, as an address spells them; any when there are none
public record DocumentRules(int port, Set<String> hosts) {
    public DocumentRules {
        hosts = Set.copyOf(hosts);
    }

    boolean admits(String host) {
        return hosts.isEmpty() || hosts.contains(host);
    }
}
