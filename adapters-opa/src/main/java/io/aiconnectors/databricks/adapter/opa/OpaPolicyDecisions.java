package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import java.util.List;
import java.util.stream.Gatherers;

/// The policy as OPA decides it. The one place that turns an answer into a permission, and only a believed one.
final class OpaPolicyDecisions implements PolicyDecisions {
    /// Candidates that one question holds at most.
    static final int CHUNK = 500;

    private final Questions questions;

    OpaPolicyDecisions(Questions questions) {
        this.questions = questions;
    }

    @Override
    public <I extends Intent> Decision<I> decide(Caller caller, I intent) {
        return switch (questions.call(caller, intent)) {
            case Answered.Missing<CallAnswer>(var fault) -> new Decision.Unavailable<>(fault);
            case Answered.Given<CallAnswer>(var answer, var decision) -> verdict(caller, intent, answer, decision);
        };
    }

    private static <I extends Intent> Decision<I> verdict(
            Caller caller, I intent, CallAnswer answer, DecisionRef decision) {
        var observing = decision.observing(ReasonFacts.reasons(answer.observed()));
        if (answer.allow()) {
            return new Decision.Permit<>(new Authorized<>(caller, intent, answer.obliges(), observing));
        }
        return new Decision.Deny<>(ReasonFacts.reasons(answer.reasons()), observing);
    }

    /// Asks in chunks, so that no single question grows with a catalogue. One that is not answered fails all: a listing
    /// that is short for want of an answer would look like one that is complete.
    @Override
    public <T> Screening<T> screen(Authorized<?> call, Unscreened<T> found) {
        var sieve = new Sieve<T>();
        for (var chunk : chunks(found.candidates())) {
            switch (questions.screen(call.caller(), call.intent().tool(), chunk)) {
                case Answered.Missing<ScreenAnswer>(var fault) -> {
                    return new Screening.Unavailable<>(fault);
                }
                case Answered.Given<ScreenAnswer>(var answer, var decision) -> {
                    var fault = sieve.take(chunk, answer, decision);
                    if (fault.isPresent()) {
                        return new Screening.Unavailable<>(fault.get());
                    }
                }
            }
        }
        // Nothing found means no chunk and no question: there is nothing that an answer could show or hide, so an
        // engine that is down must not turn an empty listing into an error.
        return new Screening.Done<>(new Screened<>(sieve.visible(), sieve.withheld(), found.next(), sieve.decisions()));
    }

    @Override
    public ToolVisibility visibleTools(Caller caller, List<ToolName> tools) {
        if (tools.isEmpty()) {
            return new ToolVisibility.Visible(List.of());
        }
        return switch (questions.tools(caller, tools)) {
            case Answered.Missing<ToolsAnswer>(var fault) -> new ToolVisibility.Unavailable(fault);
            case Answered.Given<ToolsAnswer> given ->
                given.answer().evaluated() == tools.size()
                        ? new ToolVisibility.Visible(given.answer().visible().stream()
                                .map(tools::get)
                                .toList())
                        : new ToolVisibility.Unavailable(PolicyFault.CONTRACT);
        };
    }

    private static <C> List<List<C>> chunks(List<C> all) {
        return all.stream().gather(Gatherers.windowFixed(CHUNK)).toList();
    }
}
