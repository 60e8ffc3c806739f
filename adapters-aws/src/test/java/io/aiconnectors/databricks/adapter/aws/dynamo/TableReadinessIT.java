package io.aiconnectors.databricks.adapter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.MovableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TableReadinessIT {
    private final LocalDynamo dynamo = LocalDynamo.shared();
    private final String name = "table-" + UUID.randomUUID();

    @Test
    void is_ready_for_a_table_as_it_is_meant_to_be() {
        assertThat(readiness(dynamo.clearedTable())).isEqualTo(new TableReadiness.Ready());
    }

    @Test
    void misses_a_table_that_is_not_there() {
        assertThat(readiness(name)).isEqualTo(new TableReadiness.NotReady("store_table_missing"));
    }

    @Test
    void refuses_a_key_of_another_name() {
        dynamo.table(name, "id", ScalarAttributeType.S);

        assertThat(readiness(name)).isEqualTo(new TableReadiness.NotReady("store_table_key"));
    }

    @Test
    void refuses_a_key_of_another_type() {
        dynamo.table(name, "pk", ScalarAttributeType.B);

        assertThat(readiness(name)).isEqualTo(new TableReadiness.NotReady("store_table_key"));
    }

    @Test
    void refuses_a_key_of_two_parts() {
        dynamo.table(
                name,
                ScalarAttributeType.S,
                List.of(LocalDynamo.part("pk", KeyType.HASH), LocalDynamo.part("sk", KeyType.RANGE)));

        assertThat(readiness(name)).isEqualTo(new TableReadiness.NotReady("store_table_key"));
    }

    @Test
    void refuses_a_table_that_nothing_clears() {
        dynamo.table(name, "pk", ScalarAttributeType.S);

        assertThat(readiness(name)).isEqualTo(new TableReadiness.NotReady("store_table_ttl"));
    }

    @Test
    void refuses_a_table_that_is_cleared_by_something_else() {
        dynamo.table(name, "pk", ScalarAttributeType.S);
        dynamo.clear(name, "expires");

        assertThat(readiness(name)).isEqualTo(new TableReadiness.NotReady("store_table_ttl"));
    }

    private TableReadiness readiness(String table) {
        try (var store = dynamo.store(table, new MovableClock())) {
            return store.readiness();
        }
    }
}
