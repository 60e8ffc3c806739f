package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.audit.AuditFigures;
import io.aiconnectors.databricks.adapter.audit.drain.SinkFigures;
import io.aiconnectors.databricks.adapter.entra.EntraReadiness;
import io.aiconnectors.databricks.adapter.opa.PolicyStanding;
import io.aiconnectors.databricks.adapter.pages.calls.Lookout;
import io.aiconnectors.databricks.adapter.pages.operations.Condition;
import io.aiconnectors.databricks.adapter.pages.operations.Standing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// How those are whom calls need: from what real calls have seen of them, and where asking costs little, from asking.
/// Databricks is never called for this, for nobody's rights could be used.
final class Dependencies {
    private final List<String> workspaces;
    private final Lookout lookout;
    private final Supplier<EntraReadiness> entra;
    private final Supplier<PolicyStanding> opa;
    private final Supplier<List<String>> state;
    private final Supplier<AuditFigures> audit;
    private final InstantSource clock;

    /// @param workspaces their aliases
    /// @param state      what is wrong with the store of sign-in; it is asked
    Dependencies(
            List<String> workspaces,
            Lookout lookout,
            Supplier<EntraReadiness> entra,
            Supplier<PolicyStanding> opa,
            Supplier<List<String>> state,
            Supplier<AuditFigures> audit,
            InstantSource clock) {
        this.workspaces = List.copyOf(workspaces);
        this.lookout = lookout;
        this.entra = entra;
        this.opa = opa;
        this.state = state;
        this.audit = audit;
        this.clock = clock;
    }

    /// Each of them.
    List<Standing> standings() {
        var standings = new ArrayList<Standing>();
        workspaces.forEach(alias -> standings.add(seen("workspace " + alias, alias)));
        standings.add(entraNow());
        standings.add(opaNow());
        var troubles = state.get();
        standings.add(
                troubles.isEmpty()
                        ? Standing.sound("sign-in store", "")
                        : Standing.failing("sign-in store", String.join(", ", troubles)));
        audit.get().sinks().forEach(sink -> standings.add(sinkNow(sink)));
        return List.copyOf(standings);
    }

    private Standing seen(String what, String whom) {
        var seen = lookout.of(whom);
        if (seen.isFailingAt(clock.instant())) {
            return Standing.failing(what, seen.code() + " at " + Times.of(seen.failed()));
        }
        return seen.hasAnswered()
                ? Standing.sound(what, "answered at " + Times.of(seen.answered()))
                : new Standing(what, Condition.UNSEEN, "no call has reached it");
    }

    private Standing entraNow() {
        var failing = seen(Lookout.ENTRA, Lookout.ENTRA);
        if (failing.isFailing()) {
            return failing;
        }
        return switch (entra.get()) {
            case EntraReadiness.Ready(var from) -> Standing.sound(Lookout.ENTRA, "gave its keys at " + Times.of(from));
            case EntraReadiness.NotReady(var why) -> Standing.failing(Lookout.ENTRA, why);
        };
    }

    /// An engine that keeps the last good policy does its work; that a later one was not taken is told all the same.
    private Standing opaNow() {
        return switch (opa.get()) {
            case PolicyStanding.InForce(var revision, var _, var confirmed, var refusal) ->
                Standing.sound(
                        "opa",
                        "revision " + revision + ", confirmed at " + Times.of(confirmed)
                                + (refusal.isEmpty() ? "" : "; a later one was not taken: " + refusal));
            case PolicyStanding.None(var refusal) ->
                Standing.failing("opa", refusal.isEmpty() ? "no policy in force" : "no policy in force: " + refusal);
            case PolicyStanding.Unknown(var fault) -> Standing.failing("opa", fault.code());
        };
    }

    private static Standing sinkNow(SinkFigures sink) {
        var what = "audit sink " + sink.sink();
        return sink.trouble().isEmpty()
                ? Standing.sound(what, sink.delivered() + " delivered")
                : Standing.failing(what, sink.trouble());
    }
}
