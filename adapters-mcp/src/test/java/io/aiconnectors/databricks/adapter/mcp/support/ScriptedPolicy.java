package io.aiconnectors.databricks.adapter.mcp.support;

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
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A policy that permits everything but what a test tells it to refuse, and hides what carries any tag.
public final class ScriptedPolicy implements PolicyDecisions {
    private static final DecisionRef REF = new DecisionRef("decision", "revision");

    public final Set<ToolName> hidden = EnumSet.noneOf(ToolName.class);
    public Optional<String> refusal = Optional.empty();
    public List<String> fields = List.of();
    public Optional<PolicyFault> outage = Optional.empty();

    @Override
    public <I extends Intent> Decision<I> decide(Caller caller, I intent) {
        if (outage.isPresent()) {
            return new Decision.Unavailable<>(outage.get());
        }
        if (hidden.contains(intent.tool())) {
            return new Decision.Deny<>(List.of(new Reason("tool_not_granted", "test")), REF);
        }
        if (refusal.isPresent()) {
            return new Decision.Deny<>(List.of(new Reason(refusal.get(), "test", fields)), REF);
        }
        return new Decision.Permit<>(new Authorized<>(caller, intent, Obligations.NONE, REF));
    }

    @Override
    public <T> Screening<T> screen(Authorized<?> call, Unscreened<T> found) {
        var visible = found.candidates().stream()
                .filter(candidate -> clean(candidate.facts()))
                .map(Candidate::value)
                .toList();
        var unread = (int) found.candidates().stream()
                .filter(candidate -> unread(candidate.facts()))
                .count();
        var tagged = found.candidates().size() - visible.size() - unread;
        var withheld = Stream.of(new Withheld("tagged", tagged), new Withheld("tags_unread", unread))
                .filter(some -> some.count() > 0)
                .toList();
        return new Screening.Done<>(new Screened<>(visible, withheld, found.next()));
    }

    @Override
    public ToolVisibility visibleTools(Caller caller, List<ToolName> tools) {
        return outage.<ToolVisibility>map(ToolVisibility.Unavailable::new)
                .orElseGet(() -> new ToolVisibility.Visible(
                        tools.stream().filter(tool -> !hidden.contains(tool)).toList()));
    }

    private static boolean unread(Facts facts) {
        return facts instanceof Facts.Labelled(var _, var chain)
                && chain.stream().anyMatch(level -> level.labels() instanceof Labels.Unread);
    }

    private static boolean clean(Facts facts) {
        return switch (facts) {
            case Facts.Labelled(var kind, var chain) ->
                chain.stream().allMatch(level -> level.labels() instanceof Labels.Read(var tags) && tags.isEmpty());
            case Facts.OfferedTool(var server, var name) -> !name.value().equals("execute_sql");
            case Facts.WorkspaceAsset(), Facts.ToolAnswer _ -> true;
        };
    }
}
