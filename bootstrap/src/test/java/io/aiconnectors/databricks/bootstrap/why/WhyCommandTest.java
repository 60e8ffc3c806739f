package io.aiconnectors.databricks.bootstrap.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.payload.AuditorsKey;
import io.aiconnectors.databricks.adapter.audit.payload.EncryptedPayloads;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadStream;
import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import io.aiconnectors.databricks.adapter.audit.segment.Frame;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.CallPayloads.Part;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");
    private static final String WITHHELD = "--withheld-table-------";
    private static final String BLOCKED = "blocked-tool-111111111";
    private static final String HALF = "half-recorded-22222222";
    private static final DecisionRef DECISION = new DecisionRef("decision-1", "rev1");
    private static final DecisionRef SCREENING = new DecisionRef("decision-2", "rev1");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private ChainHead head = ChainHead.start("a".repeat(32));
    private Path audit;

    @BeforeEach
    void record() throws IOException {
        var table = new TreeMap<>(Map.of("catalog", "finance", "schema", "ledger", "table", "crimson"));
        var withheld = opening(WITHHELD, "ada", "get_table", new Subject("table", table));
        write(AuditLine.of(withheld, "digest"));
        var blocked = opening(BLOCKED, "ben", "proxy_to_sql", new Subject("sql_tool", new TreeMap<>()));
        write(AuditLine.of(blocked, "digest"));
        write(AuditLine.of(
                blocked, closing("refused", List.of("upstream_tool_blocked"), List.of(), List.of()), "digest"));
        write(AuditLine.of(
                withheld,
                closing("not_visible", List.of("sci"), List.of(new Withheld("sci", 1)), List.of("request-77")),
                "digest"));
        write(AuditLine.of(opening(HALF, "ada", "list_catalogs", Subject.UNKNOWN), "digest"));
        audit = Files.write(folder.resolve("audit.jsonl"), lines);
    }

    private static Opening opening(String event, String who, String tool, Subject subject) {
        return new Opening(
                new EventId(event),
                AT,
                tool,
                new Person(new TenantId("tenant"), new ObjectId("oid-" + who), who + "@contoso.example"),
                new ClientId("client"),
                List.of(new GroupId("group-1")),
                List.of("access_as_user"),
                "",
                subject,
                new CallArguments("{}"));
    }

    private static Closing closing(
            String outcome, List<String> reasons, List<Withheld> withheld, List<String> requests) {
        return new Closing(
                outcome,
                reasons,
                "main",
                0,
                1,
                withheld,
                DECISION,
                List.of(SCREENING),
                requests,
                new Latency(
                        Duration.ofMillis(13),
                        Duration.ofMillis(2),
                        Duration.ZERO,
                        Duration.ofMillis(10),
                        Duration.ofMillis(1)),
                AT.plusMillis(13));
    }

    private void write(AuditLine line) {
        var record = head.next(line.json());
        head = head.after(record);
        lines.add(record.line());
    }

    @Test
    void tells_who_what_why_and_what_would_have_to_change() {
        assertThat(why(WITHHELD, "--audit", audit.toString())).isZero();

        assertThat(said())
                .contains("not_visible", "ada@contoso.example", "get_table", "group-1", "access_as_user", "request-77")
                .contains(
                        "1 as sci: Strictly Confidential", "the owner of the data", "latency 13.0 ms", "upstream 10.0")
                .contains("decision-1 by revision rev1", "decision-2", "audit.jsonl line 1", "audit.jsonl line 4")
                .doesNotContain("crimson", "finance", "ben@");
    }

    @Test
    void finds_the_rule_and_its_line_by_the_code_and_exactly_by_the_decision_log() throws IOException {
        var policies = folder.resolve("policies/mcp/upstream");
        Files.createDirectories(policies);
        Files.writeString(policies.resolve("upstream.rego"), """
                package mcp.upstream

                # METADATA
                # title: The tool is blocked by name
                blocked(tool) if tool.name == "x"

                deny contains {"code": "upstream_tool_blocked", "rule": "mcp.upstream.blocked"} if target_blocked
                """);
        var log = Files.writeString(folder.resolve("opa.log"), """
                not json at all
                {"decision_id":"decision-1","input":{"tool":"proxy_to_sql","resource":{"kind":"sql_tool"}},\
                "result":{"allow":false,"reasons":[{"code":"upstream_tool_blocked","rule":"mcp.upstream.blocked"}]}}
                """);
        var named = folder.resolve("policies").toString();

        assertThat(why(BLOCKED, "--audit", audit.toString(), "--policies", named))
                .isZero();
        assertThat(said()).contains("mcp.upstream.blocked mcp/upstream/upstream.rego:5: The tool is blocked by name");
        assertThat(why(BLOCKED, "--audit", audit.toString(), "--policies", named, "--decisions", log.toString()))
                .isZero();
        assertThat(said()).contains("rule     mcp.upstream.blocked", "{\"tool\":\"proxy_to_sql\"", "upstream.rego:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-77", "decision-1", "decision-2"})
    void an_id_of_a_decision_or_a_request_leads_to_the_whole_call(String id) {
        assertThat(why(id, "--audit", audit.toString())).isZero();
        assertThat(said()).contains(WITHHELD, "ada@contoso.example").doesNotContain("missing ");
    }

    @Test
    void a_program_reads_the_same() throws IOException {
        assertThat(why(BLOCKED, "--audit", audit.toString(), "--json")).isZero();

        var answer = JSON.readTree(said());
        assertThat(answer.path("result").asText()).isEqualTo("told");
        var story = answer.path("stories").path(0);
        assertThat(story.at("/reasons/0/code").asText()).isEqualTo("upstream_tool_blocked");
        assertThat(story.at("/reasons/0/to_change").asText()).contains("execute_sql_read_only");
        assertThat(story.at("/person/upn").asText()).isEqualTo("ben@contoso.example");
        assertThat(story.at("/microseconds/policy").asLong()).isEqualTo(2_000);
        assertThat(story.path("records")).extracting(JsonNode::asText).hasSize(2);
    }

    @Test
    void names_of_what_was_refused_take_the_auditors_key() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var other = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var kept = new ArrayList<String>();
        var payloads = new EncryptedPayloads(
                AuditorsKey.read(pem("PUBLIC KEY", pair.getPublic().getEncoded())),
                line -> {
                    kept.add(line);
                    return new PayloadStream.Taking.Taken();
                },
                InstantSource.fixed(AT));
        payloads.keep(new EventId(WITHHELD), Part.ARGUMENTS, () -> "{\"full_name\":\"finance.ledger.crimson\"}");
        var file = Files.write(folder.resolve("payloads.jsonl"), kept).toString();
        var right = Files.writeString(
                folder.resolve("right.pem"),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        var wrong = Files.writeString(
                folder.resolve("wrong.pem"),
                pem("PRIVATE KEY", other.getPrivate().getEncoded()));

        assertThat(why(WITHHELD, "--audit", audit.toString(), "--payloads", file, "--key", wrong.toString()))
                .isZero();
        assertThat(said()).contains("table (named to auditors alone)").doesNotContain("crimson");
        assertThat(why(WITHHELD, "--audit", audit.toString(), "--payloads", file, "--key", right.toString()))
                .isZero();
        assertThat(said()).contains("table crimson", "\"full_name\":\"finance.ledger.crimson\"");
    }

    @Test
    void an_unknown_id_ends_with_3() {
        assertThat(why("nobody-ever-drew-this-1", "--audit", audit.toString())).isEqualTo(3);
        assertThat(complained()).contains("there is no nobody-ever-drew-this-1", "beyond the rate limit");
    }

    @Test
    void the_log_leads_from_a_trace_to_its_calls_and_tells_of_those_without_a_record() throws IOException {
        var log = Files.writeString(folder.resolve("connector.log"), """
                OpenJDK 64-Bit Server VM warning: not json, 4bf92f3577b34da6a3ce929d0e0e4736
                {"ts":"2026-11-23T10:15:30Z","event":"call_ended","trace_id":"4bf92f3577b34da6a3ce929d0e0e4736",\
                "event_id":"%s","tool":"proxy_to_sql","outcome":"refused","upn":"ben@contoso.example"}
                {"ts":"2026-11-23T10:15:31Z","event":"call_ended","trace_id":"0af7651916cd43dd8448eb211c80319c",\
                "event_id":"too-many-calls-33333333","tool":"list_tables","outcome":"throttled","upn":"ada@contoso.example"}
                """.formatted(BLOCKED));
        var there = List.of("--audit", audit.toString(), "--log", log.toString());

        assertThat(why(with("4bf92f3577b34da6a3ce929d0e0e4736", there))).isZero();
        assertThat(said()).contains(BLOCKED, "upstream_tool_blocked").doesNotContain("ada@");
        assertThat(why(with("0af7651916cd43dd8448eb211c80319c", there))).isEqualTo(3);
        assertThat(complained())
                .contains("too-many-calls-33333333 of ada@contoso.example, call of list_tables", "throttled");
        assertThat(why(with("too-many-calls-33333333", there))).isEqualTo(3);
        assertThat(complained()).contains("the log has it: too-many-calls-33333333");
        assertThat(why("4bf92f3577b34da6a3ce929d0e0e4736", "--audit", audit.toString()))
                .isEqualTo(3);
        assertThat(complained()).contains("--log FILE, which also knows traces");
    }

    @Test
    void what_the_log_says_of_somebody_else_is_not_told() throws IOException {
        var log = Files.writeString(
                folder.resolve("connector.log"),
                "{\"event\":\"call_ended\",\"event_id\":\"too-many-calls-33333333\",\"upn\":\"ada@contoso.example\"}\n");
        var asked = List.of("--audit", audit.toString(), "--log", log.toString(), "--person", "ben@contoso.example");

        assertThat(why(with("too-many-calls-33333333", asked))).isEqualTo(3);
        assertThat(complained()).doesNotContain("ada@");
    }

    private static String[] with(String id, List<String> options) {
        return Stream.concat(Stream.of(id), options.stream()).toArray(String[]::new);
    }

    @Test
    void somebody_elses_id_ends_with_4_and_tells_nothing() {
        assertThat(why(BLOCKED, "--audit", audit.toString(), "--person", "ada@contoso.example"))
                .isEqualTo(4);
        assertThat(said()).isEmpty();
        assertThat(complained()).contains("is not ada@contoso.example's").doesNotContain("ben");
        assertThat(why(BLOCKED, "--audit", audit.toString(), "--person", "OID-BEN"))
                .isZero();
    }

    @Test
    void a_call_without_its_end_ends_with_5() {
        assertThat(why(HALF, "--audit", audit.toString())).isEqualTo(5);
        assertThat(said())
                .contains("how it ended is not recorded", "the call is still under way, or the record is not");
    }

    @Test
    void a_truncated_audit_is_said_and_an_unknown_id_in_it_ends_with_6() throws IOException {
        var whole = Files.readString(audit);
        Files.writeString(audit, whole.substring(0, whole.length() - 40));

        assertThat(why("nobody-ever-drew-this-1", "--audit", audit.toString())).isEqualTo(6);
        assertThat(complained()).contains("it may have been lost", "audit.jsonl line 5 is cut off");
        assertThat(why(BLOCKED, "--audit", audit.toString())).isZero();
        assertThat(said()).contains("note: of the audit, ", "line 5 is cut off");
    }

    @Test
    void records_that_are_missing_between_others_are_said_as_well() throws IOException {
        lines.remove(1);
        Files.write(audit, lines);

        assertThat(why(BLOCKED, "--audit", audit.toString())).isEqualTo(5);
        assertThat(said()).contains("its beginning", "records are missing or changed: ./connector audit verify");
    }

    @Test
    void delivered_copies_and_segments_of_a_spool_are_read_alike() throws IOException {
        var copies = Files.createDirectory(folder.resolve("bucket"));
        try (var packed = new GZIPOutputStream(Files.newOutputStream(copies.resolve("object-1")))) {
            packed.write(Files.readAllBytes(audit));
        }
        Files.copy(audit, copies.resolve("again.jsonl"));
        var segment = new ByteArrayOutputStream();
        var chain = ChainHead.start("b".repeat(32));
        segment.writeBytes(new SegmentHeader(chain).bytes());
        for (var line : List.of(
                AuditLine.of(opening("in-the-spool-333333333", "cora", "list_tables", Subject.UNKNOWN), "digest"),
                AuditLine.of(
                        opening("in-the-spool-333333333", "cora", "list_tables", Subject.UNKNOWN),
                        closing("completed", List.of(), List.of(), List.of()),
                        "digest"))) {
            var record = chain.next(line.json());
            segment.writeBytes(new Frame(record, 0).bytes());
            chain = chain.after(record);
        }
        var spool = Files.write(folder.resolve("00000000000000000001.spool"), segment.toByteArray());

        assertThat(why(BLOCKED, "--audit", copies.toString())).isZero();
        assertThat(said().lines().filter(line -> line.contains("recorded"))).hasSize(2);
        assertThat(why("in-the-spool-333333333", "--audit", spool.toString())).isZero();
        assertThat(said()).contains("completed", "cora@contoso.example", "spool record 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "two-good-ids two-good-ids",
                "with\u001b[31m-control",
                "decision-1 --audit",
                "decision-1" + " --nonsense 1",
                "decision-1 --key KEY"
            })
    void what_was_asked_wrongly_ends_with_2(String asked) {
        var options =
                new ArrayList<>(List.of(asked.replace("KEY", audit.toString()).split(" ")));
        options.addFirst(audit.toString());
        options.addFirst("--audit");

        assertThat(WhyCommand.run(options, print(out), print(complaints))).isEqualTo(2);
        assertThat(complained()).contains("usage: why ID").doesNotContain("\u001b");
    }

    private int why(String... arguments) {
        out.reset();
        complaints.reset();
        return WhyCommand.run(List.of(arguments), print(out), print(complaints));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complaints.toString(StandardCharsets.UTF_8);
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
