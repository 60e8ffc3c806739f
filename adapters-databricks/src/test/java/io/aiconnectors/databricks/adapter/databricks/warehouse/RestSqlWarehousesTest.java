package io.aiconnectors.databricks.adapter.databricks.warehouse;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlWarehouses;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RestSqlWarehousesTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void warehouses_come_with_their_state() {
        bench.server()
                .answers(Answer.json(
                        "{\"warehouses\":[{\"id\":\"w1\",\"name\":\"Shared Endpoint\",\"state\":\"RUNNING\","
                                + "\"creator_id\":\"7\",\"num_clusters\":\"1\"}]}"));
        var call = permitted(new ListSqlWarehouses(ANYWHERE, page(7)));

        assertThat(answer(bench.adapter().sqlWarehouses().warehouses(call, bench.at()))
                        .items())
                .containsExactly(new SqlWarehouse("w1", "Shared Endpoint", "RUNNING"));
        assertThat(bench.server().heard().getFirst().target()).isEqualTo("/api/2.0/sql/warehouses?page_size=7");
    }

    @Test
    void a_warehouse_without_a_state_is_no_answer() {
        bench.server().answers(Answer.json("{\"warehouses\":[{\"id\":\"w1\",\"name\":\"n\"}]}"));
        var call = permitted(new ListSqlWarehouses(ANYWHERE, page(7)));

        assertThat(fault(bench.adapter().sqlWarehouses().warehouses(call, bench.at()))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }
}
