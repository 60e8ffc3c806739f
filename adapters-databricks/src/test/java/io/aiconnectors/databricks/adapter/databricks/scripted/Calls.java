package io.aiconnectors.databricks.adapter.databricks.scripted;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Intent.CallGenieTool;
import io.aiconnectors.databricks.domain.access.Intent.CallSqlTool;
import io.aiconnectors.databricks.domain.access.Intent.PrepareGenieCall;
import io.aiconnectors.databricks.domain.access.Intent.PrepareSqlCall;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.List;

/// Permitted calls and screened names, as the policy would hand them over.
public final class Calls {
    public static final WorkspaceChoice ANYWHERE = new WorkspaceChoice.Default();
    public static final CatalogName MAIN = new CatalogName("main");
    public static final SchemaName SALES = new SchemaName(MAIN, "sales");

    private Calls() {}

    public static <I extends Intent> Authorized<I> by(String person, I intent, Obligations obligations) {
        var who = new Person(new TenantId("tenant"), new ObjectId(person), person + "@example.com");
        var caller = new Caller(
                who, new ClientId("client"), List.of(), List.of(), Secret.of("assertion"), new SignIn.Direct());
        return new Authorized<>(caller, intent, obligations, new DecisionRef("decision", "revision"));
    }

    public static <I extends Intent> Authorized<I> permitted(I intent) {
        return by("ann", intent, Obligations.NONE);
    }

    /// A call of a SQL tool whose arguments fit it.
    public static CallSqlTool sqlCall(String tool, String arguments) {
        return new CallSqlTool(
                new PrepareSqlCall(ANYWHERE, new UpstreamToolName(tool), new JsonText(arguments), List.of()),
                new ArgumentFit.Fits());
    }

    /// A call of a Genie tool whose arguments fit it.
    public static CallGenieTool genieCall(GenieSpaceId space, String tool, String arguments) {
        return new CallGenieTool(
                new PrepareGenieCall(ANYWHERE, space, new UpstreamToolName(tool), new JsonText(arguments)),
                new ArgumentFit.Fits());
    }

    public static PageRequest page(int limit) {
        return new PageRequest(limit, PageToken.NONE);
    }

    public static <T> Screened<T> screened(T value) {
        return new Screened<>(List.of(value), List.of(), PageToken.NONE);
    }

    public static <T> Screened<T> withheld() {
        return new Screened<>(List.of(), List.of(), PageToken.NONE);
    }

    public static <T> T answer(Upstream<T> upstream) {
        return switch (upstream) {
            case Upstream.Answer<T>(var value) -> value;
            case Upstream.Failed<T>(var fault) -> throw new AssertionError("no answer but " + fault);
        };
    }

    public static Fault fault(Upstream<?> upstream) {
        if (upstream instanceof Upstream.Failed<?>(var fault)) {
            return fault;
        }
        throw new AssertionError("an answer where a fault was expected");
    }
}
