package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.contract.RegisteredClientsContract;
import io.aiconnectors.databricks.domain.client.RegisteredClients;

class DynamoRegisteredClientsIT extends RegisteredClientsContract {
    private final Replicas replicas = new Replicas(clock);

    @Override
    protected void empty() {
        replicas.empty();
    }

    @Override
    protected RegisteredClients clients() {
        return replicas.next().registeredClients();
    }
}
