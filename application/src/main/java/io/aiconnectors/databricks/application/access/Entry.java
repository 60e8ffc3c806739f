package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.audit.Attempt;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The audit entry of one call while the call is under way: collects what the closing record will say.
final class Entry {
    private final Attempt attempt;
    private final CallTrace trace;
    private final InstantSource clock;
    private final List<Withheld> withheld = new ArrayList<>();
    private final List<DecisionRef> screenings = new ArrayList<>();
    private DecisionRef decision = Closing.UNDECIDED;
    private String workspace = "";
    private int screened;

    Entry(Attempt attempt, CallTrace trace, InstantSource clock) {
        this.attempt = attempt;
        this.trace = trace;
        this.clock = clock;
    }

    CallTrace trace() {
        return trace;
    }

    void decided(DecisionRef ref) {
        decision = ref;
    }

    void reached(Workspace at) {
        workspace = at.alias().value();
    }

    void screened(Screened<?> shown) {
        screened += shown.visible().size() + shown.withheldCount();
        withheld.addAll(shown.withheld());
        screenings.addAll(shown.decisions());
    }

    /// Databricks or Entra let the call down.
    <T> Outcome<T> failed(Fault fault) {
        trace.requested(fault.requestId());
        return new Outcome.UpstreamFailed<>(fault);
    }

    /// What upstream denies or does not have looks like what the policy withholds; the audit alone knows which it was.
    <T> Outcome<T> invisible(Fault fault) {
        return switch (fault.kind().concern()) {
            case OBJECT -> {
                trace.requested(fault.requestId());
                yield new Outcome.NotVisible<>(List.of(fault.kind().code()));
            }
            case REQUEST, CALLER, UPSTREAM -> failed(fault);
        };
    }

    void close(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Completed<?>(var shown) ->
                close("completed", List.of(), shown.visible().size());
            case Outcome.NotVisible<?>(var causes) -> close("not_visible", causes, 0);
            case Outcome.Refused<?>(var reasons) ->
                close("refused", reasons.stream().map(Reason::code).toList(), 0);
            case Outcome.PolicyUnavailable<?>(var fault) -> close("policy_unavailable", List.of(fault.code()), 0);
            case Outcome.UpstreamFailed<?>(var fault) ->
                close("upstream_failed", List.of(fault.kind().code()), 0);
            case Outcome.Throttled<?> _ -> throttled();
            case Outcome.AuditUnavailable<?>(var code) -> close("audit_unavailable", List.of(code), 0);
        }
    }

    /// Ends the entry of a call that broke on a defect of ours.
    void crashed() {
        close("crashed", List.of("defect"), 0);
    }

    /// Ends the entry of a call beyond the limit.
    void throttled() {
        close("throttled", List.of(), 0);
    }

    /// Ends the entry of a call that never came to an intent.
    void turnedAway(String code) {
        close("turned_away", List.of(code), 0);
    }

    private void close(String outcome, List<String> reasons, int returned) {
        var end = clock.instant();
        attempt.close(new Closing(
                outcome,
                reasons,
                workspace,
                returned,
                screened,
                withheld,
                decision,
                screenings,
                trace.requests(),
                trace.latency(end),
                end));
    }
}
