package io.aiconnectors.databricks.bootstrap.doctor;

import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.PERSON;
import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.WORKSPACE;

import io.aiconnectors.databricks.adapter.databricks.DatabricksAdapter;
import io.aiconnectors.databricks.adapter.databricks.look.WorkspaceLook;
import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.bootstrap.why.Codes;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.ArrayList;
import java.util.List;

/// What a person meets: their token is verified and exchanged, and every workspace is entered, all as the policy
/// permits and with nothing but reading.
record PersonAtWork(EntraAdapter entra, PolicyDecisions policy, DatabricksAdapter databricks, Codes codes) {
    List<Finding> findings(Secret token) {
        var findings = new ArrayList<Finding>();
        switch (entra.accessTokens().authenticate(token)) {
            case Authentication.Authenticated(var caller, var _) -> {
                findings.add(Finding.well(PERSON, "token", "the token is a v2 token for this API with its scope"));
                exchange(caller, findings);
            }
            case Authentication.Invalid(var code) ->
                findings.add(Finding.wrong(
                        PERSON,
                        "token_" + code,
                        "the token is not acceptable (" + code + ")",
                        "Paste a fresh access token for this API; if it is one, set requestedAccessTokenVersion to 2 in"
                                + " the registration: docs/runbooks/entra-app-registration.md"));
            case Authentication.InsufficientScope(var scope) ->
                findings.add(Finding.wrong(
                        PERSON,
                        "scope_missing",
                        "the token lacks the scope " + scope,
                        "Expose and consent to the scope, or correct ENTRA_API_SCOPE"));
            case Authentication.Undetermined(var code) ->
                findings.add(Finding.unseen(
                        PERSON, "token_unseen", "the token cannot be verified now (" + code + ")", "See ENTRA above"));
        }
        return findings;
    }

    private void exchange(Caller caller, List<Finding> findings) {
        var anywhere = new ListCatalogs(new WorkspaceChoice.Default(), PageRequest.first());
        switch (policy.decide(caller, anywhere)) {
            case Decision.Permit<ListCatalogs>(var call) -> {
                switch (entra.upstreamCredentials().of(call)) {
                    case Upstream.Failed(var fault) -> findings.add(failed(PERSON, "the exchange", fault));
                    case Upstream.Answer(var _) -> {
                        findings.add(Finding.well(PERSON, "exchange", "Entra gives a Databricks token for the person"));
                        enterAll(caller, findings);
                    }
                }
            }
            case Decision.Deny<ListCatalogs>(var reasons, var _) ->
                findings.add(Finding.unseen(
                        PERSON,
                        "person_not_granted",
                        "the policy does not let this person list catalogs ("
                                + reasons.getFirst().code() + "), so nothing is asked on their behalf",
                        "Use the token of somebody who may"));
            case Decision.Unavailable<ListCatalogs>(var fault) ->
                findings.add(Finding.unseen(
                        PERSON,
                        "person_undecided",
                        "the policy gave no answer (" + fault.code() + ")",
                        "See POLICY above"));
        }
    }

    private void enterAll(Caller caller, List<Finding> findings) {
        var identity = new WorkspaceIdentity();
        try (var look = new WorkspaceLook(entra.upstreamCredentials())) {
            databricks.workspaceDirectory().aliases().forEach(alias -> enter(caller, alias, look, identity, findings));
        }
    }

    private void enter(
            Caller caller,
            WorkspaceAlias alias,
            WorkspaceLook look,
            WorkspaceIdentity identity,
            List<Finding> findings) {
        var choice = new WorkspaceChoice.Named(alias);
        if (!(policy.decide(caller, new ListCatalogs(choice, PageRequest.first()))
                instanceof Decision.Permit<ListCatalogs>(var call))) {
            return;
        }
        switch (databricks.workspaceDirectory().locate(call)) {
            case Upstream.Failed(var fault) -> findings.add(failed(WORKSPACE, alias.value() + ": SCIM Me", fault));
            case Upstream.Answer(var at) -> {
                findings.add(Finding.well(WORKSPACE, "entered", alias.value() + " lets the person in"));
                findings.add(identity.id(alias.value(), at.host(), look.workspaceId(call, at)));
                tags(call, at, findings);
                findings.add(WorkspaceIdentity.revision(alias.value(), look.revision(call, at)));
                tools(caller, choice, at, findings);
            }
        }
    }

    private void tags(Authorized<ListCatalogs> call, Workspace at, List<Finding> findings) {
        switch (databricks.unityCatalog().catalogs(call, at)) {
            case Upstream.Failed(var fault) ->
                findings.add(failed(WORKSPACE, at.alias().value() + ": catalogs", fault));
            case Upstream.Answer(var page) -> {
                var names = page.items().stream()
                        .<Securable>map(catalog -> catalog.name())
                        .toList();
                var unread = databricks.classifications().labels(call, at, names).stream()
                        .filter(Labels.Unread.class::isInstance)
                        .count();
                findings.add(
                        unread == 0
                                ? Finding.well(
                                        WORKSPACE,
                                        "tags",
                                        at.alias().value() + ": the tags of " + names.size() + " catalogs can be read")
                                : Finding.wrong(
                                        WORKSPACE,
                                        "tags_unread",
                                        at.alias().value() + ": the tags of " + unread + " of " + names.size()
                                                + " catalogs cannot be read, so these are withheld",
                                        codes.of("tags_unread").change()));
            }
        }
    }

    private void tools(Caller caller, WorkspaceChoice choice, Workspace at, List<Finding> findings) {
        if (policy.decide(caller, new ListSqlTools(choice)) instanceof Decision.Permit<ListSqlTools>(var call)) {
            switch (databricks.remoteTools().sqlTools(call, at)) {
                case Upstream.Failed(var fault) ->
                    findings.add(failed(WORKSPACE, at.alias().value() + ": managed MCP server for SQL", fault));
                case Upstream.Answer(var tools) -> offered(call, at, tools, findings);
            }
        }
    }

    private void offered(
            Authorized<? extends Intent> call, Workspace at, List<RemoteTool> tools, List<Finding> findings) {
        var found = new Unscreened<>(
                tools.stream()
                        .map(tool -> new Candidate<>(tool, new Facts.OfferedTool(new ManagedServer.Sql(), tool.name())))
                        .toList(),
                PageToken.NONE);
        var open = policy.screen(call, found) instanceof Screening.Done<RemoteTool>(var screened)
                ? screened.visible().size()
                : 0;
        findings.add(
                open > 0
                        ? Finding.well(
                                WORKSPACE,
                                "sql_tools",
                                at.alias().value() + ": " + open + " of " + tools.size() + " SQL tools are open")
                        : Finding.wrong(
                                WORKSPACE,
                                "sql_tools_closed",
                                at.alias().value() + ": none of the SQL tools that Databricks offers is open",
                                "Hold their names against mcp/upstream/tools/data.yaml"));
    }

    private Finding failed(Finding.Area area, String what, Fault fault) {
        var advice = codes.of(fault.kind().code());
        return Finding.wrong(
                area,
                fault.kind().code(),
                what + ": " + advice.means()
                        + (fault.requestId().isEmpty() ? "" : " (request " + fault.requestId() + ")"),
                advice.change());
    }
}
