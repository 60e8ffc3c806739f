package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadReader;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadReader.Reading;
import io.aiconnectors.databricks.adapter.audit.verify.Verification;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.firehose.DeliveryStreams;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an auditor is left with when Firehose is away, the process is killed within a call, and another takes its
/// place.
class AuditTrustIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair SIGNING = pair();
    private static final KeyPair AUDITORS = pair();
    private static final String SPOKEN = "needle_in_the_statement";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_and_all_of_it_can_be_proven() throws Exception {
        try (var firehose =
                DeliveryStreams.start(StandIn.named("firehose", InstantSource.system()), "audit", "payloads")) {
            firehose.faults().add(FaultRule.always(new Fault.DroppedConnection()));
            try (var stage = OwnStage.with(
                    TenantSettings.usual(InstantSource.system()),
                    OwnStage.prepared().with(settings(firehose)))) {
                var first = ModernClient.of(stage, Personas.ADA);
                first.call("proxy_to_sql", statement());
                killedWithinACall(stage, first);
                assertThat(firehose.taken("audit")).isEmpty();

                firehose.faults().clear();
                var second = stage.another();
                new ModernClient(second.origin().resolve("/mcp"), stage.bearer(Personas.ADA))
                        .call("list_catalogs", Map.of());
                await(() -> closings(firehose).contains("interrupted"));
            }

            assertThat(closings(firehose)).containsExactly("completed", "interrupted", "completed");
            assertThat(events(firehose)).containsExactly("service_started", "service_started", "service_stopped");
            assertThat(String.join("", firehose.taken("audit"))).doesNotContain(SPOKEN);
            assertThat(verified(firehose)).anyMatch(line -> line.contains("unbroken, attested up to record"));
            assertThat(asked(firehose)).contains(SPOKEN);
        }
    }

    private Map<String, String> settings(DeliveryStreams firehose) {
        return Map.ofEntries(
                Map.entry("AUDIT_SINK", "firehose:audit"),
                Map.entry("AUDIT_SPOOL", folder.resolve("spool").toString()),
                Map.entry(
                        "AUDIT_SIGNING_KEY",
                        pem("PRIVATE KEY", SIGNING.getPrivate().getEncoded())),
                Map.entry("AUDIT_PAYLOAD_SINK", "firehose:payloads"),
                Map.entry("AUDIT_PAYLOAD_SPOOL", folder.resolve("payloads").toString()),
                Map.entry(
                        "AUDIT_PAYLOAD_KEY",
                        pem("PUBLIC KEY", AUDITORS.getPublic().getEncoded())),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "none"),
                Map.entry("AWS_ENDPOINT_URL_FIREHOSE", firehose.uri().toString()));
    }

    private static Map<String, Object> statement() {
        return Map.of("tool_name", "execute_sql_read_only", "tool_args", Map.of("query", "SELECT 1 AS " + SPOKEN));
    }

    private static void killedWithinACall(Stage stage, ModernClient client) {
        stage.world().main().faults().add(FaultRule.on(".*/sql/warehouses", new Fault.Latency(PATIENCE)));
        var upstream = Upstream.of(stage);
        // Whoever calls gets no answer.
        Thread.ofVirtual().start(() -> assertThatThrownBy(() -> client.call("list_sql_warehouses", Map.of())));
        await(() -> upstream.databricks().stream().anyMatch(call -> call.endsWith("/sql/warehouses")));
        stage.connector().kill();
        stage.world().main().faults().clear();
    }

    private static List<String> closings(DeliveryStreams firehose) {
        return records(firehose, "audit").stream()
                .filter(record -> record.path("phase").asText().equals("closed"))
                .map(record -> record.path("outcome").asText())
                .toList();
    }

    private static List<String> events(DeliveryStreams firehose) {
        return records(firehose, "audit").stream()
                .filter(record -> record.path("kind").asText().equals("service"))
                .map(record -> record.path("event").asText())
                .toList();
    }

    private List<String> verified(DeliveryStreams firehose) throws Exception {
        var delivered = Files.writeString(folder.resolve("delivered"), String.join("", firehose.taken("audit")));
        var keys =
                CheckpointKeys.of(List.of(pem("PUBLIC KEY", SIGNING.getPublic().getEncoded())));
        var verdict = new Verification(keys, List.of()).read(List.of(delivered)).verdict();
        assertThat(verdict.intact()).as(String.join("\n", verdict.lines())).isTrue();
        return verdict.lines();
    }

    /// What the first call asked, as only the auditors can read it.
    private static String asked(DeliveryStreams firehose) {
        var reader = PayloadReader.with(
                Secret.of(pem("PRIVATE KEY", AUDITORS.getPrivate().getEncoded())));
        assertThat(String.join("", firehose.taken("payloads"))).doesNotContain(SPOKEN);
        return firehose.taken("payloads").stream()
                .map(reader::read)
                .filter(Reading.Read.class::isInstance)
                .map(Reading.Read.class::cast)
                .filter(read -> read.part().equals("arguments"))
                .findFirst()
                .orElseThrow()
                .payload();
    }

    private static List<JsonNode> records(DeliveryStreams firehose, String stream) {
        return firehose.taken(stream).stream().map(AuditTrustIT::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(line, malformed);
        }
    }

    private static void await(BooleanSupplier come) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come to it").isLessThan(until);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
