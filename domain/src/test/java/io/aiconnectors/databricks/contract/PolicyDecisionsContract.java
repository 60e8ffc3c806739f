package io.aiconnectors.databricks.contract;

import static io.aiconnectors.databricks.contract.Asked.CONFIDENTIAL;
import static io.aiconnectors.databricks.contract.Asked.HARMLESS;
import static io.aiconnectors.databricks.contract.Asked.PLAIN;
import static io.aiconnectors.databricks.contract.Asked.SCI;
import static io.aiconnectors.databricks.contract.Asked.UNREAD;
import static io.aiconnectors.databricks.contract.Asked.candidate;
import static io.aiconnectors.databricks.contract.Asked.genie;
import static io.aiconnectors.databricks.contract.Asked.offered;
import static io.aiconnectors.databricks.contract.Asked.sql;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.Securable.Kind;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What whoever decides has to decide, and how it has to fail.
public abstract class PolicyDecisionsContract {
    private static final WorkspaceChoice DEFAULT = new WorkspaceChoice.Default();
    private static final Intent.ListCatalogs LISTING = new Intent.ListCatalogs(DEFAULT, PageRequest.first());

    /// Decides by the policy as it is shipped.
    protected abstract PolicyDecisions decisions();

    /// Has nobody to ask.
    protected abstract PolicyDecisions unanswered();

    @Test
    void permits_a_listing_and_says_which_decision_it_was() {
        var authorized = permitted(LISTING);

        assertThat(authorized.intent()).isSameAs(LISTING);
        assertThat(authorized.caller()).isEqualTo(Callers.ada());
        assertThat(authorized.obligations().pageLimit()).isBetween(1, PageRequest.MAX_LIMIT);
        assertThat(authorized.decision().id()).isNotBlank();
        assertThat(authorized.decision().revision()).isNotBlank();
    }

    @Test
    void permits_what_reads() {
        var sql = sql("execute_sql_read_only", "{\"query\":\"select 1\"}");
        var genie = genie("01ef", "query_space_01ef", "{\"query\":\"how many?\"}");

        assertThat(List.of(decide(sql.prepared()), decide(sql), decide(genie.prepared()), decide(genie)))
                .hasOnlyElementsOfType(Decision.Permit.class);
    }

    @Test
    void denies_what_writes() {
        var writing = sql("execute_sql", "{\"query\":\"select 1\"}");

        assertThat(codes(decide(writing.prepared()))).containsExactly("upstream_tool_blocked");
        assertThat(codes(decide(writing))).containsExactly("upstream_tool_blocked");
    }

    @Test
    void denies_an_upstream_tool_that_nobody_allowed() {
        assertThat(codes(decide(sql("drop_everything", "{}")))).contains("upstream_tool_unknown");
        assertThat(codes(decide(sql("EXECUTE_SQL_READ_ONLY", "{\"query\":\"select 1\"}"))))
                .contains("upstream_tool_unknown");
    }

    @Test
    void denies_the_tool_of_another_genie_space() {
        assertThat(codes(decide(genie("01ef", "query_space_02aa", "{\"query\":\"how many?\"}"))))
                .contains("upstream_tool_unknown");
    }

    @Test
    void denies_arguments_beyond_those_of_the_tool() {
        assertThat(codes(decide(sql("execute_sql_read_only", "{\"query\":\"select 1\",\"_meta\":{}}"))))
                .contains("arguments_invalid");
    }

    @Test
    void denies_a_caller_without_the_scope() {
        assertThat(codes(decisions().decide(Callers.unscoped(), LISTING))).contains("scope_missing");
    }

    @Test
    void lists_no_tool_that_it_would_deny() {
        var all = List.of(ToolName.values());

        assertThat(decisions().visibleTools(Callers.ada(), all)).isEqualTo(new ToolVisibility.Visible(all));
        assertThat(decisions().visibleTools(Callers.unscoped(), all)).isEqualTo(new ToolVisibility.Visible(List.of()));
    }

    @Test
    void lists_tools_in_the_order_they_were_asked_about() {
        var some = List.of(ToolName.PROXY_TO_SQL, ToolName.GET_TABLE);

        assertThat(decisions().visibleTools(Callers.ada(), some)).isEqualTo(new ToolVisibility.Visible(some));
    }

    @Test
    void withholds_what_is_tagged_and_what_inherits_the_tag() {
        var screened = screen(List.of(
                candidate("plain", Kind.TABLE, PLAIN, PLAIN, HARMLESS),
                candidate("tagged", Kind.TABLE, PLAIN, PLAIN, SCI),
                candidate("by schema", Kind.TABLE, PLAIN, CONFIDENTIAL, PLAIN),
                candidate("by catalog", Kind.TABLE, SCI, PLAIN, PLAIN),
                candidate("column by catalog", Kind.COLUMN, SCI, PLAIN, PLAIN, PLAIN),
                candidate("column", Kind.COLUMN, PLAIN, PLAIN, HARMLESS, PLAIN),
                candidate("space", Kind.GENIE_SPACE, SCI)));

        assertThat(screened.visible()).containsExactly("plain", "column");
        assertThat(screened.withheld()).containsExactly(new Withheld("sci", 5));
    }

    @Test
    void withholds_what_could_not_be_read_in_full() {
        var screened = screen(List.of(
                candidate("by catalog", Kind.SCHEMA, UNREAD, PLAIN),
                candidate("itself", Kind.SCHEMA, PLAIN, UNREAD),
                candidate("a level short", Kind.TABLE, PLAIN, PLAIN)));

        assertThat(screened.visible()).isEmpty();
        assertThat(screened.withheld())
                .containsExactly(new Withheld("chain_incomplete", 1), new Withheld("tags_unread", 2));
    }

    @Test
    void screens_the_tools_of_a_managed_server_as_it_decides_on_calls() {
        var screened = screen(List.of(
                offered(new ManagedServer.Sql(), "execute_sql"),
                offered(new ManagedServer.Sql(), "execute_sql_read_only"),
                offered(new ManagedServer.Genie(new GenieSpaceId("01ef")), "query_space_01ef"),
                offered(new ManagedServer.Genie(new GenieSpaceId("01ef")), "query_space_02aa")));

        assertThat(screened.visible()).containsExactly("execute_sql_read_only", "query_space_01ef");
        assertThat(screened.withheld())
                .containsExactly(new Withheld("upstream_tool_blocked", 1), new Withheld("upstream_tool_unknown", 1));
    }

    @Test
    void says_of_many_what_it_says_of_each() {
        var labels = List.of(PLAIN, HARMLESS, SCI, CONFIDENTIAL, UNREAD);
        var all = new ArrayList<Candidate<String>>();
        for (int catalog = 0; catalog < labels.size(); catalog++) {
            for (int schema = 0; schema < labels.size(); schema++) {
                for (int table = 0; table < labels.size(); table++) {
                    all.add(candidate(
                            catalog + "." + schema + "." + table,
                            Kind.TABLE,
                            labels.get(catalog),
                            labels.get(schema),
                            labels.get(table)));
                }
            }
        }
        var call = permitted(LISTING);

        var each = all.stream()
                .flatMap(one -> screen(call, List.of(one)).visible().stream())
                .toList();

        assertThat(screen(call, all).visible()).isEqualTo(each).hasSize(8);
    }

    @Test
    void screens_a_listing_of_any_length_in_order() {
        var all = IntStream.range(0, 1_203)
                .mapToObj(index -> candidate("" + index, Kind.CATALOG, index % 3 == 0 ? SCI : PLAIN))
                .toList();

        var screened = screen(permitted(LISTING), all);

        assertThat(screened.visible())
                .containsExactlyElementsOf(IntStream.range(0, 1_203)
                        .filter(index -> index % 3 != 0)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(screened.withheld()).containsExactly(new Withheld("sci", 401));
    }

    @Test
    void keeps_the_place_where_a_listing_goes_on() {
        var next = new PageToken("from here");
        var found = new Unscreened<>(List.of(candidate("plain", Kind.CATALOG, PLAIN)), next);

        var screening = decisions().screen(permitted(LISTING), found);

        assertThat(screening instanceof Screening.Done<String>(var screened) ? screened.next() : PageToken.NONE)
                .isEqualTo(next);
    }

    @Test
    void says_which_decisions_screened() {
        var screened = screen(List.of(candidate("plain", Kind.CATALOG, PLAIN)));

        assertThat(screened.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.id()).isNotBlank();
            assertThat(decision.revision()).isNotBlank();
        });
        assertThat(screen(List.of()).decisions()).isEmpty();
    }

    @Test
    void neither_permits_nor_denies_when_there_is_nobody_to_ask() {
        var call = permitted(LISTING);

        assertThat(unanswered().decide(Callers.ada(), LISTING)).isInstanceOf(Decision.Unavailable.class);
        assertThat(unanswered().visibleTools(Callers.ada(), List.of(ToolName.GET_TABLE)))
                .isInstanceOf(ToolVisibility.Unavailable.class);
        assertThat(unanswered().screen(call, Unscreened.of("warehouse", new Facts.WorkspaceAsset())))
                .isInstanceOf(Screening.Unavailable.class);
    }

    private <I extends Intent> Decision<I> decide(I intent) {
        return decisions().decide(Callers.ada(), intent);
    }

    private <I extends Intent> Authorized<I> permitted(I intent) {
        return switch (decide(intent)) {
            case Decision.Permit<I>(var authorized) -> authorized;
            case Decision.Deny<I> denial -> throw new AssertionError("denied: " + denial.reasons());
            case Decision.Unavailable<I>(var fault) -> throw new AssertionError("unavailable: " + fault);
        };
    }

    private static List<String> codes(Decision<?> decision) {
        return switch (decision) {
            case Decision.Deny<?> denial ->
                denial.reasons().stream().map(Reason::code).toList();
            case Decision.Permit<?> _ -> throw new AssertionError("permitted");
            case Decision.Unavailable<?> outage -> throw new AssertionError("unavailable: " + outage.fault());
        };
    }

    private Screened<String> screen(List<Candidate<String>> candidates) {
        return screen(permitted(LISTING), candidates);
    }

    private Screened<String> screen(Authorized<?> call, List<Candidate<String>> candidates) {
        return switch (decisions().screen(call, new Unscreened<>(candidates, PageToken.NONE))) {
            case Screening.Done<String>(var screened) -> screened;
            case Screening.Unavailable<String>(var fault) -> throw new AssertionError("unavailable: " + fault);
        };
    }
}
