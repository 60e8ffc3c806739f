package io.aiconnectors.databricks.adapter.pages.people;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What the page for people tells of this deployment. All of it is public: nobody signs in to read it.
///
/// @param address    of the MCP endpoint, as people type it
/// @param workspaces aliases of the workspaces; empty when they are not to be told
/// @param contact    `https:` or `mailto:`, where people ask about refusals; empty when there is none
public record PeopleSettings(URI address, List<String> workspaces, Optional<URI> contact) {
    public PeopleSettings {
        workspaces = List.copyOf(workspaces);
    }
}
