package io.aiconnectors.databricks.adapter.mcp.tool;

import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What callers are told when Databricks or Entra gave no usable answer: what happened, what to do, whether to retry.
final class FaultTexts {
    private final String aliases;

    FaultTexts(List<WorkspaceAlias> aliases) {
        this.aliases = aliases.stream().map(WorkspaceAlias::value).collect(Collectors.joining(", "));
    }

    String of(Fault fault) {
        return switch (fault.kind()) {
            case SIGN_IN_EXPIRED -> "The sign-in has ended. Sign in again, then repeat the call.";
            case CONSENT_REQUIRED ->
                "Consent to use Databricks is missing. The person or an administrator has to give it in Microsoft Entra"
                        + " ID; repeat the call afterwards, not before.";
            case STEP_UP_REQUIRED ->
                "Microsoft Entra ID asks for more proof, such as a second factor. Sign in again and complete it, then"
                        + " repeat the call.";
            case IDENTITY_REFUSED ->
                "Microsoft Entra ID does not let this person use Databricks here. Retrying will not help; ask an"
                        + " administrator.";
            case IDENTITY_MISCONFIGURED ->
                "The connector's own registration at Microsoft Entra ID is not in order. Retrying will not help; tell"
                        + " the operator.";
            case IDENTITY_UNAVAILABLE -> "Microsoft Entra ID does not answer. " + again(fault);
            case NO_WORKSPACE ->
                "None of the registered workspaces lets this person in. Retrying will not help; ask an administrator"
                        + " for access to a Databricks workspace.";
            case WORKSPACE_FORBIDDEN ->
                "The workspace does not let this person in. If \"workspace\" was given, leave it out or choose another of: "
                        + aliases + ".";
            case WORKSPACE_UNKNOWN ->
                "There is no workspace of that alias. Leave out \"workspace\", or choose one of: " + aliases + ".";
            case NOT_FOUND -> "Databricks has nothing there for this person. Retrying will not help; check the names.";
            case FORBIDDEN ->
                "Databricks does not let this person do that. Retrying will not help; ask for the right in Databricks.";
            case REJECTED ->
                "Databricks rejected the request as not valid. Change the arguments before calling again; if a cursor"
                        + " was given, it may be too old: start again without it.";
            case NOT_OFFERED ->
                "This workspace does not offer this feature. Retrying will not help; another workspace may have it.";
            case RATE_LIMITED -> "Databricks asks to slow down. " + again(fault);
            case SHED -> "Databricks fails too often at the moment, or too many calls are under way. " + again(fault);
            case TIMEOUT ->
                "Databricks did not answer in time. " + again(fault) + " A smaller question may be answered sooner.";
            case UNREACHABLE -> "Databricks cannot be reached. " + again(fault);
            case UPSTREAM_ERROR -> "Databricks reported a failure of its own. " + again(fault);
            case UNREADABLE -> "The answer of Databricks could not be understood. " + again(fault);
            case TOO_LARGE -> "The answer of Databricks is too large. Ask for less, such as fewer columns or rows.";
            case CLASSIFICATION_UNAVAILABLE ->
                "The sensitivity filter is unavailable, so nothing can be shown. " + again(fault);
            case CANCELLED -> "The call was cancelled.";
        };
    }

    /// Whether the same call may be answered once some time has passed.
    static boolean isPassing(Fault fault) {
        return switch (fault.kind()) {
            case IDENTITY_UNAVAILABLE,
                    RATE_LIMITED,
                    SHED,
                    TIMEOUT,
                    UNREACHABLE,
                    UPSTREAM_ERROR,
                    UNREADABLE,
                    CLASSIFICATION_UNAVAILABLE -> true;
            case SIGN_IN_EXPIRED,
                    CONSENT_REQUIRED,
                    STEP_UP_REQUIRED,
                    IDENTITY_REFUSED,
                    IDENTITY_MISCONFIGURED,
                    NO_WORKSPACE,
                    WORKSPACE_FORBIDDEN,
                    WORKSPACE_UNKNOWN,
                    NOT_FOUND,
                    FORBIDDEN,
                    REJECTED,
                    NOT_OFFERED,
                    TOO_LARGE,
                    CANCELLED -> false;
        };
    }

    private static String again(Fault fault) {
        return fault.retryAfter().isZero()
                ? "Try again a little later."
                : "Try again in " + seconds(fault.retryAfter()) + " seconds.";
    }

    /// Whole seconds, rounded up, so that nobody comes too early; one at least.
    static long seconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
