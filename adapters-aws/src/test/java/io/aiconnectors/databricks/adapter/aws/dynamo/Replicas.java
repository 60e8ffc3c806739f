package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.time.InstantSource;
import java.util.List;

/// Two replicas over one table, each with connections and keys of its own. They are asked in turns, so that
/// no test relies on what one of them remembers.
final class Replicas {
    private final InstantSource clock;
    private List<DynamoStore> stores = List.of();
    private int turn;

    Replicas(InstantSource clock) {
        this.clock = clock;
    }

    void empty() {
        stores.forEach(DynamoStore::close);
        var dynamo = LocalDynamo.shared();
        var table = dynamo.table();
        stores = List.of(
                dynamo.store(table, LocalDynamo.keys("k1", "k2"), clock),
                dynamo.store(table, LocalDynamo.keys("k2", "k1"), clock));
    }

    DynamoStore next() {
        turn = 1 - turn;
        return stores.get(turn);
    }
}
