package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.dynamodb.LoopbackDynamo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// DynamoDB Local in a process of its own.
public final class LocalDynamo implements AutoCloseable {
    /// Credentials that DynamoDB Local takes, and nobody else.
    public static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "none"));

    private static final AtomicInteger TABLES = new AtomicInteger();

    private final Process process;
    private final DynamoDbClient client;
    private final URI endpoint;

    private LocalDynamo(List<String> folder) {
        try {
            process = new ProcessBuilder(command(folder))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            endpoint = URI.create("http://127.0.0.1:" + Integer.parseInt(out.readLine()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        client = DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(endpoint)
                .credentialsProvider(NOBODY)
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    /// The one for all tests that only need a table; it ends with us.
    public static LocalDynamo shared() {
        return Shared.DYNAMO;
    }

    private static final class Shared {
        private static final LocalDynamo DYNAMO = new LocalDynamo(List.of());
    }

    /// One that keeps its tables in a folder.
    static LocalDynamo in(Path folder) {
        return new LocalDynamo(List.of(folder.toString()));
    }

    private static List<String> command(List<String> folder) {
        var classes = Path.of(LoopbackDynamo.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var libraries = classes.resolveSibling("lib");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.library.path=" + libraries,
                "-cp",
                classes + ":" + libraries + "/*",
                LoopbackDynamo.class.getName()));
        command.addAll(folder);
        return command;
    }

    /// A client for tests that look at a table themselves.
    public DynamoDbClient client() {
        return client;
    }

    /// On loopback.
    public URI endpoint() {
        return endpoint;
    }

    /// A new table. Nothing clears it: the clock of the tests is behind, so that everything would be gone
    /// at once.
    public String table() {
        var name = "sign-in-" + TABLES.incrementAndGet();
        table(name, Item.PK, ScalarAttributeType.S);
        return name;
    }

    /// A new table as it is meant to be, for those who live in the present.
    public String clearedTable() {
        var name = table();
        clear(name, Item.TTL);
        return name;
    }

    void clear(String name, String attribute) {
        client.updateTimeToLive(request -> request.tableName(name)
                .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
    }

    /// A table with one attribute for a key.
    public void table(String name, String key, ScalarAttributeType type) {
        table(name, type, List.of(part(key, KeyType.HASH)));
    }

    /// A table whose key is this.
    public void table(String name, ScalarAttributeType type, List<KeySchemaElement> key) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key)
                .attributeDefinitions(key.stream()
                        .map(part -> AttributeDefinition.builder()
                                .attributeName(part.attributeName())
                                .attributeType(type)
                                .build())
                        .toList()));
    }

    /// One attribute of a key.
    public static KeySchemaElement part(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /// A store over this table, under the key `k1`.
    public DynamoStore store(String table, InstantSource clock) {
        return store(table, keys("k1"), clock);
    }

    DynamoStore store(String table, RecordKeys keys, InstantSource clock) {
        return new DynamoStore(settings(endpoint, table), keys, clock, new SecureRandom(), NOBODY);
    }

    /// How to reach a table, with patience for a machine that is busy.
    public static DynamoSettings settings(URI endpoint, String table) {
        return new DynamoSettings(table, "eu-central-1", Optional.of(endpoint), Duration.ofSeconds(90));
    }

    /// Keys with these ids, each of which is the same wherever it is asked for.
    public static RecordKeys keys(String... ids) {
        return new RecordKeys(List.of(ids).stream()
                .map(id -> new RecordKey(
                        id,
                        Secret.of(Base64.getEncoder()
                                .encodeToString(
                                        (id + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.UTF_8)))))
                .toList());
    }

    /// Waits until everything that was answered is kept. DynamoDB Local, unlike DynamoDB, answers a
    /// transaction when its commit is queued; a read queues behind it and is answered only when done.
    void settle(String table) {
        client.scan(request -> request.tableName(table).consistentRead(true).limit(1));
    }

    /// Ends it at once, as a machine that fails would.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        client.close();
        kill();
    }
}
