package io.aiconnectors.databricks.domain.audit;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.time.Instant;
import java.util.List;

/// How a call ended.
///
/// @param outcome   stable snake_case name
/// @param reasons   codes that say why, empty when the call was answered
/// @param workspace alias of the workspace that was reached; empty when none was
/// @param returned  rows or results shown
/// @param screened  how many objects were put to the policy: the target, if there is one, and whatever was found
/// @param withheld  by reason code
/// @param decision  the last decision on the call; [#UNDECIDED] when it never came to one
/// @param screenings the decisions on what the call is about and on what it found, in their order
/// @param upstreamRequestIds upstream's own ids of the requests that the call caused
/// @param latency   how long it took, and what for
public record Closing(
        String outcome,
        List<String> reasons,
        String workspace,
        int returned,
        int screened,
        List<Withheld> withheld,
        DecisionRef decision,
        List<DecisionRef> screenings,
        List<String> upstreamRequestIds,
        Latency latency,
        Instant at) {
    /// No decision was made.
    public static final DecisionRef UNDECIDED = new DecisionRef("", "");

    public Closing {
        reasons = List.copyOf(reasons);
        withheld = List.copyOf(withheld);
        screenings = List.copyOf(screenings);
        upstreamRequestIds = List.copyOf(upstreamRequestIds);
    }
}
