package io.aiconnectors.databricks.system;

import io.aiconnectors.databricks.adapter.aws.dynamo.LocalDynamo;
import io.aiconnectors.databricks.adapter.aws.dynamo.RecordKeys;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.stage.Replica;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Two connectors over one table, behind one front door, each started when it is first needed.
final class Pair implements AutoCloseable {
    private final FrontDoor front;
    private final Stage stage;
    private Replica first;
    private Optional<Replica> second = Optional.empty();

    private Pair(FrontDoor front, Stage stage) {
        this.front = front;
        this.stage = stage;
        this.first = stage.connector();
    }

    static Pair start() {
        var front = FrontDoor.open();
        var dynamo = LocalDynamo.shared();
        var settings = Map.ofEntries(
                Map.entry("ACCEPT_ENTRA_TOKENS", "false"),
                Map.entry("CONNECTOR_PUBLIC_URL", front.url().toString()),
                Map.entry("OAUTH_STORE", "dynamodb:" + dynamo.clearedTable()),
                Map.entry("OAUTH_STORE_ENDPOINT", dynamo.endpoint().toString()),
                Map.entry("OAUTH_STORE_KEYS", "k1:" + key(LocalDynamo.keys("k1"))),
                Map.entry("OAUTH_COOKIE_KEY", key(LocalDynamo.keys("cookies"))),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "none"));
        return new Pair(
                front,
                OwnStage.with(
                        TenantSettings.usual(InstantSource.system()),
                        OwnStage.prepared().with(settings)));
    }

    private static String key(RecordKeys keys) {
        return keys.keys().getFirst().key().reveal();
    }

    Stage stage() {
        return stage;
    }

    /// The first serves everything from now on.
    void firstServes() {
        front.to(first.origin());
    }

    /// The second does.
    void secondServes() {
        front.to(second().origin());
    }

    /// Both do in turns, the first first.
    void bothServe() {
        front.to(first.origin(), second().origin());
    }

    /// The first is killed and the second takes its place.
    void firstDies() {
        first.kill();
        first = second();
        second = Optional.empty();
        firstServes();
    }

    private Replica second() {
        var replica = second.orElseGet(this::another);
        second = Optional.of(replica);
        return replica;
    }

    private Replica another() {
        try {
            return stage.another();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        stage.close();
        front.close();
    }
}
