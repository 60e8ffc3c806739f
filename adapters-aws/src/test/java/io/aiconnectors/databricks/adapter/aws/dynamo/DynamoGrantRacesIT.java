package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.contract.GrantRacesContract;
import io.aiconnectors.databricks.domain.grant.Grants;

class DynamoGrantRacesIT extends GrantRacesContract {
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
