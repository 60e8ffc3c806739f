package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Intent.PrepareSqlCall;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.List;

/// Whether the policy engine can be relied on: a policy is in force, and a few questions with a known answer get it.
///
/// A policy that permits what it never may is as unready as one that is down. The canaries hold for any edit of the
/// policy's lists but two: somebody must be granted `list_catalogs`, and a tag must be withheld, see [Canary].
public final class OpaReadiness {
    private static final WorkspaceChoice ANYWHERE = new WorkspaceChoice.Default();
    private static final PrepareSqlCall WRITING =
            new PrepareSqlCall(ANYWHERE, new UpstreamToolName("execute_sql"), JsonText.EMPTY_OBJECT, List.of());
    private static final ListCatalogs LISTING = new ListCatalogs(ANYWHERE, PageRequest.first());
    private static final String PLAIN = "plain";
    private static final String UNREAD = "unread";
    private static final String SCI = "sci";

    private final OpaStatus status;
    private final PolicyDecisions decisions;
    private final Canary canary;

    OpaReadiness(OpaStatus status, PolicyDecisions decisions, Canary canary) {
        this.status = status;
        this.decisions = decisions;
        this.canary = canary;
    }

    /// Why it cannot be relied on, as stable snake_case codes; empty when it can. Takes the time of four questions at
    /// most.
    public List<String> troubles() {
        return switch (status.standing()) {
            case PolicyStanding.Unknown(var fault) -> List.of(fault.code());
            case PolicyStanding.None _ -> List.of("bundle_not_active");
            case PolicyStanding.InForce _ -> canaries();
        };
    }

    private List<String> canaries() {
        return switch (decisions.decide(canary.caller(), WRITING)) {
            case Decision.Unavailable<PrepareSqlCall>(var fault) -> List.of(fault.code());
            case Decision.Permit<PrepareSqlCall> _ -> List.of("canary_write_permitted");
            case Decision.Deny<PrepareSqlCall> denial ->
                denial.reasons().stream().anyMatch(reason -> reason.code().equals("upstream_tool_blocked"))
                        ? listing()
                        : List.of("canary_write_not_blocked");
        };
    }

    private List<String> listing() {
        return switch (decisions.decide(canary.caller(), LISTING)) {
            case Decision.Unavailable<ListCatalogs>(var fault) -> List.of(fault.code());
            case Decision.Deny<ListCatalogs> _ -> List.of("canary_listing_denied");
            case Decision.Permit<ListCatalogs>(var call) -> screening(call);
        };
    }

    private List<String> screening(Authorized<? extends Intent> call) {
        var found = new Unscreened<>(
                List.of(
                        catalog(UNREAD, new Labels.Unread(Fault.of(Fault.Kind.FORBIDDEN))),
                        catalog(SCI, new Labels.Read(List.of(canary.sci()))),
                        catalog(PLAIN, new Labels.Read(List.of()))),
                PageToken.NONE);
        return switch (decisions.screen(call, found)) {
            case Screening.Unavailable<String>(var fault) -> List.of(fault.code());
            case Screening.Done<String>(var screened) -> {
                if (screened.visible().contains(UNREAD)) {
                    yield List.of("canary_unread_shown");
                }
                if (screened.visible().contains(SCI)) {
                    yield List.of("canary_sci_shown");
                }
                yield screened.visible().contains(PLAIN) ? List.of() : List.of("canary_plain_withheld");
            }
        };
    }

    private static Candidate<String> catalog(String name, Labels labels) {
        var kind = Securable.Kind.CATALOG;
        return new Candidate<>(name, new Facts.Labelled(kind, List.of(new Level(kind, labels))));
    }
}
