package io.aiconnectors.databricks.adapter.cimd;

import java.util.Set;

/// How clients are read from documents.
///
/// @param hosts the hosts whose documents are read, exact names in lower case; any when there are none
public record CimdSettings(Set<String> hosts) {
    public CimdSettings {
        hosts = Set.copyOf(hosts);
    }
}
