package io.aiconnectors.databricks.adapter.mcp.tool;

import io.aiconnectors.databricks.adapter.mcp.catalogue.Refusal;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.application.access.KeepAnswer;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Turns outcomes into answers.
final class Answers {
    /// What is said of what does not exist, is not for this caller, or is withheld. It holds nothing that differs
    /// from call to call, or it would tell them apart.
    private static final String INVISIBLE =
            "Nothing by that name is visible to you: it does not exist, you have no right to it, or it is"
                    + " withheld. Check the spelling with list_catalogs, list_schemas, list_tables or"
                    + " list_genie_spaces; retrying unchanged will not help.";

    private final FaultTexts faults;
    private final KeepAnswer keeping;

    Answers(FaultTexts faults, KeepAnswer keeping) {
        this.faults = faults;
        this.keeping = keeping;
    }

    /// The answer, which is kept for auditors if it says something and the call is on record.
    <T> ToolAnswer of(Outcome<T> outcome, EventId event, Function<Screened<T>, ToolAnswer> completed) {
        var answer = worded(outcome, event, completed);
        switch (outcome) {
            case Outcome.Throttled<T> _, Outcome.AuditUnavailable<T> _ -> {}
            case Outcome.Completed<T> _,
                    Outcome.NotVisible<T> _,
                    Outcome.Refused<T> _,
                    Outcome.PolicyUnavailable<T> _,
                    Outcome.UpstreamFailed<T> _ -> keep(event, answer);
        }
        return answer;
    }

    private void keep(EventId event, ToolAnswer answer) {
        switch (answer) {
            case ToolAnswer.Result result -> keeping.keep(event, () -> Json.write(result.json()));
            case ToolAnswer.UnknownTool _, ToolAnswer.CapabilityMissing _, ToolAnswer.SignInOver _ -> {
                // The outcome on record says it all.
            }
        }
    }

    private <T> ToolAnswer worded(Outcome<T> outcome, EventId event, Function<Screened<T>, ToolAnswer> completed) {
        return switch (outcome) {
            case Outcome.Completed<T>(var shown) -> completed.apply(shown);
            case Outcome.NotVisible<T> _ -> invisible(event);
            case Outcome.Refused<T>(var reasons) -> refused(reasons, event);
            case Outcome.Throttled<T>(var retryAfter) -> throttled(retryAfter, event);
            case Outcome.PolicyUnavailable<T> _ -> undecided(event);
            case Outcome.AuditUnavailable<T> _ ->
                ToolAnswer.failure(
                        "The call could not be recorded, so it was not made. Try again a little later.",
                        Refusal.passing(event, "audit_unavailable"));
            case Outcome.UpstreamFailed<T>(var fault) -> failed(fault, event);
        };
    }

    /// The one answer for what does not exist, is not for this caller, or is withheld. But for the event, which is
    /// random in every answer, it is always the same.
    static ToolAnswer invisible(EventId event) {
        return ToolAnswer.failure(INVISIBLE, Refusal.lasting(event, "not_visible"));
    }

    /// The limit is used up. The audit has no record of it, or the limit would not protect the audit.
    static ToolAnswer throttled(Duration retryAfter, EventId event) {
        return ToolAnswer.failure(
                "Too many calls. Wait " + FaultTexts.seconds(retryAfter) + " seconds, then try again.",
                Refusal.passing(event, "throttled"));
    }

    /// Nobody could decide; to be told from a refusal.
    static ToolAnswer undecided(EventId event) {
        return ToolAnswer.failure(
                "Authorization is unavailable, so nothing can be shown. Try again a little later.",
                Refusal.passing(event, "policy_unavailable"));
    }

    private static ToolAnswer refused(List<Reason> reasons, EventId event) {
        if (RefusalTexts.hidesTheTool(reasons)) {
            return new ToolAnswer.UnknownTool();
        }
        return RefusalTexts.concealsTheObject(reasons)
                ? invisible(event)
                : ToolAnswer.failure(
                        RefusalTexts.of(reasons),
                        Refusal.lasting(event, reasons.getFirst().code()));
    }

    private ToolAnswer failed(Fault fault, EventId event) {
        var text = new Refusal(event, fault.kind().code(), FaultTexts.isPassing(fault)).after(faults.of(fault));
        return fault.kind() == Fault.Kind.SIGN_IN_EXPIRED ? new ToolAnswer.SignInOver(text) : ToolAnswer.failure(text);
    }
}
