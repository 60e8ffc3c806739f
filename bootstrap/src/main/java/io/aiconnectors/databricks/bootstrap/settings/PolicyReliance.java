package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.screening.Tag;
import java.util.List;
import java.util.Set;

/// When the policy engine is relied on.
///
/// @param revisions    revisions of the policy whose answers are believed; empty for any
/// @param canaryGroups object ids of groups whose members are granted `list_catalogs`; empty when everyone is
/// @param canaryTag    a tag that the policy must withhold
public record PolicyReliance(Set<String> revisions, List<String> canaryGroups, Tag canaryTag) {
    /// What fits the policy as it is shipped.
    public static final PolicyReliance USUAL =
            new PolicyReliance(Set.of(), List.of(), new Tag("classification", "sci"));

    public PolicyReliance {
        revisions = Set.copyOf(revisions);
        canaryGroups = List.copyOf(canaryGroups);
    }
}
