package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A policy that permits every call and hides what is tagged `sci` or not fully read, and tools and answers of the
/// names it was told, until told otherwise.
public final class StagedPolicy implements PolicyDecisions {
    private final Journal journal;
    private final List<UpstreamToolName> blocked = new ArrayList<>();
    private final List<Intent> asked = new ArrayList<>();
    private List<Reason> denial = List.of();
    private List<Reason> secondDenial = List.of();
    private List<Reason> observed = List.of();
    private List<PolicyFault> outage = List.of();
    private List<PolicyFault> secondOutage = List.of();
    private List<PolicyFault> screeningFault = List.of();
    private Runnable onDecide = () -> {};
    private long screeningsLeft = Long.MAX_VALUE;

    StagedPolicy(Journal journal) {
        this.journal = journal;
    }

    public void deny(Reason... reasons) {
        denial = List.of(reasons);
    }

    /// Denies what is decided twice at the second time.
    public void denyAtLast(Reason... reasons) {
        secondDenial = List.of(reasons);
    }

    /// Breaks down before it decides anything a second time.
    public void breakDownAtLast(PolicyFault fault) {
        secondOutage = List.of(fault);
    }

    /// Says of every decision that rules which only observe would have refused.
    public void observe(Reason... reasons) {
        observed = List.of(reasons);
    }

    /// What it was asked to decide, in order.
    public List<Intent> asked() {
        return List.copyOf(asked);
    }

    public void breakDown(PolicyFault fault) {
        outage = List.of(fault);
    }

    /// Breaks down after so many screenings.
    public void breakDownAfterScreening(long screenings, PolicyFault fault) {
        screeningsLeft = screenings;
        screeningFault = List.of(fault);
    }

    /// Does something in the middle of the next decisions, such as to break.
    public void onDecide(Runnable what) {
        onDecide = what;
    }

    public void block(UpstreamToolName tool) {
        blocked.add(tool);
    }

    @Override
    public <I extends Intent> Decision<I> decide(Caller caller, I intent) {
        asked.add(intent);
        return isSecond(intent)
                ? decide(caller, intent, "confirm ", World.CONFIRMATION, secondOutage, secondDenial)
                : decide(caller, intent, "decide ", World.DECISION, outage, denial);
    }

    private static boolean isSecond(Intent intent) {
        return intent instanceof Intent.CallSqlTool || intent instanceof Intent.CallGenieTool;
    }

    private <I extends Intent> Decision<I> decide(
            Caller caller, I intent, String verb, DecisionRef which, List<PolicyFault> outage, List<Reason> denial) {
        journal.note(verb + intent.tool().wireName());
        onDecide.run();
        if (!outage.isEmpty()) {
            return new Decision.Unavailable<>(outage.getFirst());
        }
        var decision = which.observing(observed);
        if (!denial.isEmpty()) {
            return new Decision.Deny<>(denial, decision);
        }
        return new Decision.Permit<>(new Authorized<>(caller, intent, Obligations.NONE, decision));
    }

    @Override
    public <T> Screening<T> screen(Authorized<?> call, Unscreened<T> found) {
        journal.note("screen " + found.candidates().size());
        if (screeningsLeft == 0) {
            return new Screening.Unavailable<>(screeningFault.getFirst());
        }
        screeningsLeft--;
        var visible = new ArrayList<T>();
        var withheld = new TreeMap<String, Integer>();
        for (var candidate : found.candidates()) {
            var code = verdict(candidate.facts());
            if (code.isEmpty()) {
                visible.add(candidate.value());
            } else {
                withheld.merge(code, 1, Integer::sum);
            }
        }
        var counts = withheld.entrySet().stream()
                .map(entry -> new Withheld(entry.getKey(), entry.getValue()))
                .toList();
        return new Screening.Done<>(new Screened<>(visible, counts, found.next(), List.of(World.SCREENING)));
    }

    @Override
    public ToolVisibility visibleTools(Caller caller, List<ToolName> tools) {
        journal.note("visible " + tools.size());
        return outage.isEmpty()
                ? new ToolVisibility.Visible(tools.subList(0, 1))
                : new ToolVisibility.Unavailable(outage.getFirst());
    }

    private String verdict(Facts facts) {
        return switch (facts) {
            case Facts.Labelled labelled ->
                labelled.chain().stream()
                        .map(level -> verdict(level.labels()))
                        .filter(code -> !code.isEmpty())
                        .findFirst()
                        .orElse("");
            case Facts.OfferedTool offered -> blocked.contains(offered.name()) ? "tool_blocked" : "";
            case Facts.ToolAnswer answer -> blocked.contains(answer.name()) ? "answer_blocked" : "";
            case Facts.WorkspaceAsset() -> "";
        };
    }

    private static String verdict(Labels labels) {
        return switch (labels) {
            case Labels.Unread _ -> "labels_unread";
            case Labels.Read(var tags) -> tags.contains(StagedClassifications.SCI) ? "sci_label" : "";
        };
    }
}
