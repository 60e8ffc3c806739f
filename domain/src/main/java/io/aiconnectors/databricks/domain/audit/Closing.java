package io.aiconnectors.databricks.domain.audit;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.screening.Withheld;
import java.time.Instant;
import java.util.List;

/// How a call ended.
///
/// @param outcome   stable snake_case name
/// @param reasons   codes that say why, empty when the call was answered
/// @param workspace alias of the workspace that was reached; empty when none was
/// @param returned  rows or results shown
/// @param withheld  by reason code
/// @param decision  the last decision on the call; [#UNDECIDED] when it never came to one
/// @param screenings the decisions on what the call is about and on what it found, in their order
public record Closing(
        String outcome,
        List<String> reasons,
        String workspace,
        int returned,
        List<Withheld> withheld,
        DecisionRef decision,
        String upstreamRequestId,
        Instant at,
        List<DecisionRef> screenings) {
    /// No decision was made.
    public static final DecisionRef UNDECIDED = new DecisionRef("", "");

    public Closing {
        reasons = List.copyOf(reasons);
        withheld = List.copyOf(withheld);
        screenings = List.copyOf(screenings);
    }

    /// The end of a call in which nothing was screened.
    public Closing(
            String outcome,
            List<String> reasons,
            String workspace,
            int returned,
            List<Withheld> withheld,
            DecisionRef decision,
            String upstreamRequestId,
            Instant at) {
        this(outcome, reasons, workspace, returned, withheld, decision, upstreamRequestId, at, List.of());
    }
}
