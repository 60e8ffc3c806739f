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
/// @param tagsMemory      how long tags count as known to the person who read them; a new tag takes effect no later
/// @param foundTagsMemory how long a tag that anybody found counts for everybody; a removed one takes effect no later
/// @param entranceMemory  how long a workspace counts as open to a person
/// @param toolsMemory     how long a managed server's tools and their schemas count as known
public record DatabricksConfig(
        List<Workspace> workspaces,
        HttpConfig http,
        Duration tagsDeadline,
        Duration tagsMemory,
        Duration foundTagsMemory,
        Duration entranceMemory,
        Duration toolsMemory) {
    /// Checks every setting.
    ///
    /// @throws IllegalArgumentException that names the setting and the fix
    public DatabricksConfig {
        workspaces = new Registry(workspaces).workspaces();
        if (!isPositive(tagsDeadline)
                || !isPositive(tagsMemory)
                || !isPositive(foundTagsMemory)
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
                Duration.ofSeconds(30),
                Duration.ofSeconds(3000),
                Duration.ofMinutes(2));
    }

    /// The same with other limits for reads of tags.
    ///
    /// @param atOnce      under way at one workspace, for all callers together
    /// @param deadline    for one batch
    /// @param memory      of what one person read
    /// @param foundMemory of what anybody found
    public DatabricksConfig readingTags(int atOnce, Duration deadline, Duration memory, Duration foundMemory) {
        return new DatabricksConfig(
                workspaces, http.readingTags(atOnce), deadline, memory, foundMemory, entranceMemory, toolsMemory);
    }

    private static boolean isPositive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }
}
