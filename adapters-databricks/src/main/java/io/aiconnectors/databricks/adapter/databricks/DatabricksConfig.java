package io.aiconnectors.databricks.adapter.databricks;

import io.aiconnectors.databricks.adapter.databricks.http.HttpConfig;
import io.aiconnectors.databricks.adapter.databricks.workspace.Registry;
import io.aiconnectors.databricks.domain.registry.Workspace;
import java.time.Duration;
import java.util.List;

/// What the adapter has to be told.
///
/// @param workspaces      in order of preference; https, or http on a loopback host
/// @param http            limits of every exchange
/// @param tagsDeadline    for one batch of tag reads
/// @param tagsMemory      how long tags count as known; a new tag takes effect no later
/// @param entranceMemory  how long a workspace counts as open to a person
/// @param toolsMemory     how long a managed server's tools and their schemas count as known
public record DatabricksConfig(
        List<Workspace> workspaces,
        HttpConfig http,
        Duration tagsDeadline,
        Duration tagsMemory,
        Duration entranceMemory,
        Duration toolsMemory) {
    /// Checks every setting.
    ///
    /// @throws IllegalArgumentException that names the setting and the fix
    public DatabricksConfig {
        workspaces = new Registry(workspaces).workspaces();
        if (!isPositive(tagsDeadline)
                || !isPositive(tagsMemory)
                || !isPositive(entranceMemory)
                || !isPositive(toolsMemory)) {
            throw new IllegalArgumentException("the times of the Databricks adapter must be longer than zero");
        }
    }

    /// The limits that fit unless measured otherwise.
    ///
    /// @param userAgent product/version
    public static DatabricksConfig of(List<Workspace> workspaces, String userAgent) {
        return new DatabricksConfig(
                workspaces,
                HttpConfig.of(userAgent),
                Duration.ofSeconds(8),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3000),
                Duration.ofMinutes(2));
    }

    private static boolean isPositive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }
}
