package io.aiconnectors.databricks.adapter.audit.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aiconnectors.databricks.adapter.audit.fixture.Docs;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadReader.Reading;
import io.aiconnectors.databricks.domain.audit.CallPayloads.Keeping;
import io.aiconnectors.databricks.domain.audit.CallPayloads.Part;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedPayloadsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Auditors EC = Auditors.with("EC", 256);
    private static final Auditors RSA = Auditors.with("RSA", 2048);
    private static final EventId EVENT = new EventId("event-1");
    private static final String ASKED = "{\"query\":\"select 'needle'\"}";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final List<String> lines = new ArrayList<>();

    static Stream<Auditors> auditors() {
        return Stream.of(EC, RSA);
    }

    @ParameterizedTest
    @MethodSource("auditors")
    void what_is_kept_can_be_read_by_the_auditors_alone(Auditors auditors) {
        assertThat(payloads(auditors).keep(EVENT, Part.ARGUMENTS, () -> ASKED)).isEqualTo(new Keeping.Kept());

        assertThat(lines)
                .singleElement()
                .asString()
                .doesNotContain("needle")
                .doesNotContain("query")
                .contains("\"event_id\":\"event-1\"");
        assertThat(auditors.reader().read(lines.getFirst()))
                .isEqualTo(new Reading.Read("event-1", "arguments", NOW.toString(), false, ASKED));
        assertThat(Auditors.with("EC", 256).reader().read(lines.getFirst()))
                .isEqualTo(new Reading.Sealed("event-1", "arguments"));
    }

    @ParameterizedTest
    @MethodSource("auditors")
    void a_line_is_of_the_published_form(Auditors auditors) throws IOException {
        payloads(auditors).keep(EVENT, Part.ANSWER, () -> ASKED);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Docs.read("payload.schema.json"));
        var line = "{\"schema_version\":1," + lines.getFirst().substring(1);

        assertThat(schema.validate(JSON.readTree(line))).as(line).isEmpty();
        assertThat(schema.validate(JSON.readTree(line.replace("\"part\"", "\"query\""))))
                .isNotEmpty();
    }

    @Test
    void the_same_payload_is_never_the_same_line() {
        var payloads = payloads(EC);
        payloads.keep(EVENT, Part.ARGUMENTS, () -> ASKED);
        payloads.keep(EVENT, Part.ARGUMENTS, () -> ASKED);

        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void a_payload_that_is_too_long_loses_its_end_between_two_characters() {
        payloads(EC).keep(EVENT, Part.ANSWER, () -> "ab" + "€".repeat(100_000));

        assertThat(EC.reader().read(lines.getFirst())).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.truncated()).isTrue();
            assertThat(read.payload()).matches("ab€+");
            assertThat(read.payload().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(204_798, 204_800);
        });
    }

    @Test
    void a_payload_that_just_fits_is_whole() {
        payloads(EC).keep(EVENT, Part.ANSWER, () -> "a".repeat(204_800));

        assertThat(EC.reader().read(lines.getFirst())).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.truncated()).isFalse();
            assertThat(read.payload()).hasSize(204_800);
        });
    }

    @Test
    void a_payload_cannot_be_passed_for_that_of_another_call() {
        payloads(EC).keep(EVENT, Part.ARGUMENTS, () -> ASKED);
        var moved = lines.getFirst().replace("event-1", "event-2");
        var turned = lines.getFirst().replace("\"arguments\"", "\"answer\"");

        assertThat(EC.reader().read(moved)).isEqualTo(new Reading.Misplaced("event-2", "arguments"));
        assertThat(EC.reader().read(turned)).isEqualTo(new Reading.Misplaced("event-1", "answer"));
    }

    @Test
    void a_payload_that_was_changed_is_not_read() {
        payloads(EC).keep(EVENT, Part.ARGUMENTS, () -> ASKED);
        var end = lines.getFirst().length() - 4;
        var flipped = lines.getFirst().charAt(end) == 'A' ? 'B' : 'A';
        var changed =
                lines.getFirst().substring(0, end) + flipped + lines.getFirst().substring(end + 1);

        assertThat(EC.reader().read(changed)).isEqualTo(new Reading.Sealed("event-1", "arguments"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"kind\":\"call\"}", "null"})
    void what_is_no_payload_is_told_from_one(String line) {
        assertThat(EC.reader().read(line)).isEqualTo(new Reading.Malformed());
    }

    @Test
    void a_stream_that_takes_nothing_refuses() {
        var payloads =
                new EncryptedPayloads(EC.key(), new ScriptedStream(lines, "disk_full"), InstantSource.fixed(NOW));

        assertThat(payloads.keep(EVENT, Part.ARGUMENTS, () -> ASKED)).isEqualTo(new Keeping.Refused("disk_full"));
    }

    @Test
    void only_public_keys_of_some_strength_are_taken() {
        for (var pem : List.of(
                "",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                EC.privatePem(),
                Auditors.with("RSA", 1024).publicPem(),
                Auditors.with("Ed25519", 255).publicPem())) {
            assertThatThrownBy(() -> AuditorsKey.read(pem))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the auditors' key must be a public key in PEM");
        }
    }

    @Test
    void a_key_that_cannot_be_used_is_not_quoted() {
        assertThatThrownBy(() -> PayloadReader.with(Secret.of("hush")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    private EncryptedPayloads payloads(Auditors auditors) {
        return new EncryptedPayloads(auditors.key(), new ScriptedStream(lines, ""), InstantSource.fixed(NOW));
    }

    /// @param refusal why it takes nothing; empty when it does
    private record ScriptedStream(List<String> lines, String refusal) implements PayloadStream {
        @Override
        public Taking take(String body) {
            if (!refusal.isEmpty()) {
                return new Taking.Refused(refusal);
            }
            lines.add(body);
            return new Taking.Taken();
        }
    }
}
