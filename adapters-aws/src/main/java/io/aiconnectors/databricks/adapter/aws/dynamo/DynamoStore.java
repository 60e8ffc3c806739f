package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.SignIns;
import java.security.SecureRandom;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The state of sign-in in one DynamoDB table, as whoever AWS takes this process for.
///
/// One per process; what it gives out may be used by any number of threads.
public final class DynamoStore implements AutoCloseable {
    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;
    private final Chance chance;
    private final Records records;

    /// Connects to nothing yet.
    public DynamoStore(DynamoSettings settings, RecordKeys keys, InstantSource clock, SecureRandom random) {
        this(settings, keys, clock, random, DefaultCredentialsProvider.builder().build());
    }

    DynamoStore(
            DynamoSettings settings,
            RecordKeys keys,
            InstantSource clock,
            SecureRandom random,
            AwsCredentialsProvider credentials) {
        this.client = Connection.open(settings, credentials);
        this.table = settings.table();
        this.clock = clock;
        this.chance = new Chance(random);
        this.records = new Records(
                new Table(client, settings.table(), clock, chance, settings.deadline()),
                new Seal(keys, random),
                chance);
    }

    public Grants grants() {
        return new DynamoGrants(records, clock, chance);
    }

    public SignIns signIns() {
        return new DynamoSignIns(records, clock);
    }

    public RegisteredClients registeredClients() {
        return new DynamoRegisteredClients(records, clock);
    }

    /// Asks the table what it is like. Needs `dynamodb:DescribeTable` and `dynamodb:DescribeTimeToLive`.
    public TableReadiness readiness() {
        return TableCheck.of(client, table);
    }

    @Override
    public void close() {
        client.close();
    }
}
