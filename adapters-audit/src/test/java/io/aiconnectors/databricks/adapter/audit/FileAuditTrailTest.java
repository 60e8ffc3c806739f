package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aiconnectors.databricks.adapter.audit.record.ArgumentsDigester;
import io.aiconnectors.databricks.contract.AuditTrailContract;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.AuditTrail.Opened;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAuditTrailTest extends AuditTrailContract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ArgumentsDigester DIGESTER =
            new ArgumentsDigester(Secret.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));

    @TempDir
    Path directory;

    private Path file;
    private FileAuditTrail trail;

    @BeforeEach
    void start() {
        file = directory.resolve("audit.jsonl");
        trail = new FileAuditTrail(file, DIGESTER);
    }

    @AfterEach
    void every_line_is_of_the_published_schema() throws IOException {
        trail.close();
        for (var line : lines()) {
            if (line.startsWith("{") && line.endsWith("}")) {
                assertThat(schema().validate(JSON.readTree(line))).as(line).isEmpty();
            }
        }
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected AuditTrail broken() {
        return new FileAuditTrail(directory, DIGESTER);
    }

    @Override
    protected boolean isRecorded(String event, String phase) {
        return records().stream()
                .anyMatch(record -> record.path("event_id").textValue().equals(event)
                        && record.path("phase").textValue().equals(phase));
    }

    @Test
    void the_schema_takes_no_line_of_another_form() throws IOException {
        recording(trail, "e");
        var record = records().getFirst().toString();

        assertThat(schema().validate(JSON.readTree(record))).isEmpty();
        assertThat(schema().validate(JSON.readTree(record.replace("opened", "closed"))))
                .isNotEmpty();
        assertThat(schema().validate(JSON.readTree(record.replace("\"tool\":", "\"query\":"))))
                .isNotEmpty();
        assertThat(schema().validate(JSON.readTree(record.replace("\"oid\":", "\"name\":"))))
                .isNotEmpty();
    }

    @Test
    void writes_what_is_known_before_and_after() throws IOException {
        recording(trail, "e").attempt().close(closing());

        assertThat(lines().stream().map(line -> line.replaceFirst("\"chain\".*?\"kind\"", "\"kind\"")))
                .containsExactly("""
                        {"schema_version":2,"kind":"call","event_id":"e","phase":"opened","time":"2026-11-23T10:15:30.123Z",\
                        "tool":"list_tables","person":{"tid":"0b8d6f7e-0000-4000-8000-0000000000aa","oid":"ada",\
                        "upn":"ada@contoso.example"},"client":"0b8d6f7e-0000-4000-8000-0000000000cc",\
                        "groups":["analysts"],"scopes":["access_as_user"],"workspace":"default",\
                        "resource":{"kind":"schema","catalog":"main","schema":"sales"},\
                        "arguments_digest":"b326604c0dc7364c8b688556189c0a510e5150cd4628736be814c7c9898f899d"}""", """
                        {"schema_version":2,"kind":"call","event_id":"e","phase":"closed","time":"2026-11-23T10:15:30.373Z",\
                        "tool":"list_tables","person":{"tid":"0b8d6f7e-0000-4000-8000-0000000000aa","oid":"ada",\
                        "upn":"ada@contoso.example"},"client":"0b8d6f7e-0000-4000-8000-0000000000cc",\
                        "workspace":"default",\
                        "arguments_digest":"b326604c0dc7364c8b688556189c0a510e5150cd4628736be814c7c9898f899d",\
                        "outcome":"answered","reasons":[],"workspace_reached":"main","returned":12,\
                        "screened":14,"withheld":[{"code":"sci","count":2}],"decision_id":"733cf0fb-a477-45a8-a390-d0fcac26eecc",\
                        "policy_revision":"abc123","observed":["sql_too_long","sql_too_deep"],"latency_us":250000,\
                        "policy_us":4000,"token_us":30000,"upstream_us":200000,"own_us":16000,\
                        "upstream_request_ids":["req-1","req-2"],\
                        "screenings":[{"decision_id":"5b3f44a1-3c5c-4b0e-9b0e-0d4a1c6f7a10",\
                        "policy_revision":"abc123"}]}""");
    }

    @Test
    void the_file_is_for_its_owner_alone() throws IOException {
        recording(trail, "e");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_name_cannot_break_a_line() throws IOException {
        trail.open(opening("e", "a\nb\r\u0085\u2028{}"));

        assertThat(lines()).hasSize(1);
    }

    @Test
    void another_run_goes_on_where_the_last_one_ended() throws IOException {
        recording(trail, "first");
        trail.close();
        try (var again = new FileAuditTrail(file, DIGESTER)) {
            recording(again, "second");
        }

        assertThat(records().stream().map(record -> record.path("event_id").textValue()))
                .containsExactly("first", "second");
    }

    @Test
    void a_line_that_a_crash_has_torn_does_not_take_the_next_along() throws IOException {
        Files.writeString(file, "{\"schema_version\":1,\"event_i");
        recording(trail, "e");

        assertThat(lines()).hasSize(2);
        assertThat(JSON.readTree(lines().getLast()).path("event_id").textValue())
                .isEqualTo("e");
    }

    @Test
    void a_directory_that_is_not_there_refuses_until_it_is() throws IOException {
        var later = directory.resolve("later");
        try (var waiting = new FileAuditTrail(later.resolve("audit.jsonl"), DIGESTER)) {
            assertThat(waiting.open(opening("e"))).isEqualTo(new Opened.Refused("audit_unavailable"));

            Files.createDirectory(later);

            assertThat(waiting.open(opening("e"))).isInstanceOf(Opened.Recording.class);
        }
    }

    @Test
    void a_closed_trail_refuses_and_does_not_throw() {
        var attempt = recording(trail, "e").attempt();
        trail.close();
        trail.close();

        attempt.close(closing());

        assertThat(trail.open(opening("f"))).isEqualTo(new Opened.Refused("audit_closed"));
        assertThat(isRecorded("e", "closed")).isFalse();
    }

    @Test
    void an_interrupted_caller_is_recorded_and_harms_nobody() {
        Thread.currentThread().interrupt();
        recording(trail, "interrupted");

        assertThat(Thread.interrupted()).isTrue();
        recording(trail, "after");
        assertThat(records()).hasSize(2);
    }

    @Test
    void many_at_once_never_write_into_each_other() throws Exception {
        var threads = new ArrayList<Thread>();
        for (var caller = 0; caller < 32; caller++) {
            var name = "caller-" + caller;
            threads.add(Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 50)
                            .forEach(call -> recording(trail, name + "-" + call)
                                    .attempt()
                                    .close(closing()))));
        }
        for (var thread : threads) {
            thread.join();
        }

        var phases = records().stream()
                .map(record -> record.path("event_id").textValue()
                        + record.path("phase").textValue())
                .toList();
        assertThat(phases).hasSize(32 * 50 * 2).doesNotHaveDuplicates();
    }

    private List<JsonNode> records() {
        try {
            var records = new ArrayList<JsonNode>();
            for (var line : lines()) {
                records.add(JSON.readTree(line));
            }
            return records;
        } catch (IOException failure) {
            throw new AssertionError("not lines of JSON", failure);
        }
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Schema schema() throws IOException {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(folder.resolve("docs/audit/event.schema.json")));
            }
        }
        throw new AssertionError("the tests run within the repository");
    }
}
