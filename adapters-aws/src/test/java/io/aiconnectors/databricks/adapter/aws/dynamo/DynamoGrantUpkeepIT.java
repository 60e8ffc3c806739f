package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.contract.GrantUpkeepContract;
import io.aiconnectors.databricks.domain.grant.Grants;

class DynamoGrantUpkeepIT extends GrantUpkeepContract {
    private final Replicas replicas = new Replicas(clock);

    @Override
    protected void empty() {
        replicas.empty();
    }

    @Override
    protected Grants grants() {
        return replicas.next().grants();
    }
}
