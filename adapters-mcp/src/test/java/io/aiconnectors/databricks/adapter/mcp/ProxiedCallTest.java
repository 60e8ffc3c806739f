package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told of the arguments of a proxied call: to the policy, and to a caller who is refused.
class ProxiedCallTest {
    private static final List<String> CODES = List.of(
            "upstream_tool_blocked",
            "upstream_tool_unknown",
            "upstream_tool_missing",
            "upstream_schema_misfit",
            "upstream_schema_unusable",
            "arguments_invalid",
            "resource_mismatch",
            "sql_unparsable",
            "sql_kind_denied",
            "sql_multiple_statements",
            "sql_function_denied",
            "sql_identifier_clause",
            "sql_transform",
            "sql_dml",
            "sql_table_unqualified",
            "sql_file_denied",
            "sql_function_unknown",
            "sql_too_long",
            "sql_too_deep",
            "sql_facts_missing",
            "sql_of_a_later_policy",
            "of_a_later_policy");

    private final Connector connector = Connector.start();

    @AfterEach
    void stop() {
        connector.close();
    }

    @Test
    void the_texts_of_a_call_are_told_from_its_other_arguments() throws Exception {
        call("{\"z\":\"select 1\",\"n\":7,\"a\":\"\",\"o\":{\"q\":\"select 2\"},\"l\":[\"select 3\"],\"e\":null}");

        assertThat(connector.databricks.reached)
                .last()
                .isInstanceOfSatisfying(
                        Intent.CallSqlTool.class,
                        intent -> assertThat(intent.prepared().statements())
                                .extracting(
                                        NamedStatement::argument,
                                        named -> named.facts().length())
                                .containsExactly(tuple("z", 8), tuple("a", 0)));
    }

    @Test
    void the_arguments_to_mend_are_named_and_not_what_they_held() throws Exception {
        connector.policy.refusal = Optional.of("upstream_schema_misfit");
        connector.policy.fields = List.of("/warehouse_id", "/a\u001b[31m" + "x".repeat(200), "");

        assertThat(call("{\"warehouse_id\":\"needle\"}"))
                .contains("To mend: tool_args/warehouse_id, tool_args/a\uFFFD[31mxxx")
                .contains("x…, tool_args. Event ")
                .doesNotContain("needle")
                .hasSizeLessThan(520);
    }

    @Test
    void every_reason_of_the_policy_is_explained_in_words_of_its_own() throws Exception {
        var texts = new LinkedHashSet<String>();
        for (var code : CODES) {
            connector.policy.refusal = Optional.of(code);
            texts.add(call("{\"query\":\"select 1\"}").replaceFirst(" Event .*", ""));
        }

        assertThat(texts).hasSameSizeAs(CODES).allMatch(text -> text.length() > 25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql_table_withheld", "genie_space_blocked"})
    void what_is_refused_by_its_name_looks_like_what_does_not_exist(String code) throws Exception {
        var absent = Wire.MODERN
                .call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.nothing\"}")
                .comparable();
        connector.policy.refusal = Optional.of(code);

        var refused = ask("{\"query\":\"select * from shop.sales.payroll\"}");

        assertThat(refused.comparable()).isEqualTo(absent);
    }

    private String call(String arguments) throws Exception {
        return Wire.text(ask(arguments));
    }

    private Exchange ask(String arguments) throws Exception {
        return Wire.MODERN.call(
                connector.port(), "proxy_to_sql", "{\"tool_name\":\"t\",\"tool_args\":" + arguments + "}");
    }
}
