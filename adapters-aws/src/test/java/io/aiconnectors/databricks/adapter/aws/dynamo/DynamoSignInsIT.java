package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.contract.SignInsContract;
import io.aiconnectors.databricks.domain.grant.SignIns;

class DynamoSignInsIT extends SignInsContract {
    private final Replicas replicas = new Replicas(clock);

    @Override
    protected void empty() {
        replicas.empty();
    }

    @Override
    protected SignIns signIns() {
        return replicas.next().signIns();
    }
}
