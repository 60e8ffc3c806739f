package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.aiconnectors.databricks.adapter.opa.process.OpaProcess;
import io.aiconnectors.databricks.adapter.opa.process.OpaProcessSettings;
import io.aiconnectors.databricks.adapter.opa.process.OpaStart;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.OwnStage;
import io.aiconnectors.databricks.system.SharedStage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The doctor beside the connector of the stage: the settings or the stand-ins are broken in one way, and it says in
/// which. One policy engine serves all rows.
@ExtendWith(SharedStage.class)
class DoctorIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOWHERE = "http://127.0.0.1:1";

    @TempDir
    static Path folder;

    private static OpaProcess opa;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private Stage stage;

    @BeforeAll
    static void start_the_policy_engine() {
        var prepared = OwnStage.prepared();
        var settings = OpaProcessSettings.of(
                Path.of(prepared.opa()),
                Path.of(prepared.policyBundle()),
                Path.of(prepared.policyKey()),
                folder.resolve("opa"),
                folder.resolve("decisions.log"));
        opa = switch (OpaProcess.start(settings, new SecureRandom())) {
            case OpaStart.Started(var process) -> process;
            case OpaStart.NotStarted(var reason) -> throw new AssertionError(reason);
        };
    }

    @AfterAll
    static void stop_it() {
        opa.close();
    }

    @BeforeEach
    void describe_the_stage(Stage shared) throws IOException {
        stage = shared;
        var registry = JSON.createArrayNode();
        shared.world()
                .workspaces()
                .forEach(workspace -> registry.addObject()
                        .put("alias", workspace.alias())
                        .put("host", workspace.host().toString()));
        var token = Files.writeString(folder.resolve("opa-token"), opa.token().reveal());
        environment.putAll(Map.of(
                "CONNECTOR_PUBLIC_URL", shared.mcp().resolve("/").toString().replaceAll("/$", ""),
                "OPA_URL", opa.url().toString(),
                "OPA_TOKEN_FILE", token.toString(),
                "AUDIT_SINK", "file:" + folder.resolve("audit.jsonl"),
                "DATABRICKS_WORKSPACES", registry.toString(),
                "ENTRA_AUTHORITY", shared.world().entra().authority().toString(),
                "ENTRA_CLIENT_ID", shared.world().entra().clientId(),
                "ENTRA_CLIENT_SECRET", shared.world().entra().clientSecret().reveal()));
    }

    @AfterEach
    void mend_the_stand_ins() {
        stage.world().main().faults().clear();
        stage.world().entra().standIn().faults().clear();
    }

    @Test
    void finds_nothing_wrong_with_what_works() throws IOException {
        assertThat(examine(Personas.ADA)).as(said()).isZero();

        assertThat(codes("well"))
                .contains(
                        "revision",
                        "opa_version",
                        "authz",
                        "entra_keys",
                        "clock",
                        "redirect_uri",
                        "credential",
                        "spool",
                        "store")
                .contains("resource", "authorization_servers", "issuer", "challenge")
                .contains("token", "exchange", "entered", "workspace_id", "tags", "protocol", "sql_tools");
        assertThat(codes("unseen")).containsExactly("registration_unseen");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                row("public url without a server", "public_url_unreachable", "CONNECTOR_PUBLIC_URL", NOWHERE),
                row("redirect URI not registered", "redirect_uri_unknown", "CONNECTOR_PUBLIC_URL", NOWHERE),
                row("other client secret", "credential_refused", "ENTRA_CLIENT_SECRET", "another"),
                row("other client id", "client_unknown", "ENTRA_CLIENT_ID", "c11e4700-5b0c-4000-9000-0000000dead0"),
                row(
                        "no Entra",
                        "entra_keys_unreachable",
                        "ENTRA_AUTHORITY",
                        NOWHERE + "/7e4a0000-5b0c-4000-9000-00000000abcd"),
                row("other scope", "scope_missing", "ENTRA_API_SCOPE", "another"),
                row("no policy engine", "pdp_unreachable", "OPA_URL", NOWHERE),
                row("unbelieved policy", "pdp_revision", "CONNECTOR_POLICY_REVISIONS", "another"),
                row("canary tag not withheld", "canary_sci_shown", "CONNECTOR_CANARY_TAG", "harmless=yes"),
                row("no token file", "start_refused", "OPA_TOKEN_FILE", "nowhere/token"),
                row("no folder for the audit", "start_refused", "AUDIT_SINK", "file:nowhere/audit.jsonl"),
                row("spool below a file", "spool_not_writable", "AUDIT_SPOOL", "pom.xml/spool"),
                row(
                        "no workspace",
                        "unreachable",
                        "DATABRICKS_WORKSPACES",
                        "[{\"alias\":\"main\",\"host\":\"" + NOWHERE + "\"}]"),
                row("key that is none", "start_refused", "OAUTH_COOKIE_KEY", "bm90IDMyIGJ5dGVz"));
    }

    private static Arguments row(String name, String code, String setting, String value) {
        return argumentSet(name, code, setting, value);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void finds_what_is_set_wrong(String code, String setting, String value) throws IOException {
        environment.put(setting, value);

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("wrong")).as(said()).contains(code);
        assertThat(fixes()).allMatch(fix -> fix.length() > 10);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                row("SCIM Me", "workspace_forbidden", ".*/scim/v2/Me.*", "403"),
                row("tags", "tags_unread", ".*/entity-tag-assignments/.*", "500"),
                row("catalogs", "upstream_error", ".*/unity-catalog/catalogs.*", "500"),
                row("managed MCP server", "upstream_error", ".*/api/2.0/mcp/sql.*", "500"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void finds_what_a_workspace_does_not_do(String code, String path, String status) throws IOException {
        var error = status.equals("403") ? "PERMISSION_DENIED" : "INTERNAL_ERROR";
        var answer = new Fault.Status(
                Integer.parseInt(status), Map.of(), "{\"error_code\":\"" + error + "\"}", "application/json");
        stage.world().main().faults().add(FaultRule.on(path, answer));

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("wrong")).as(said()).contains(code);
        assertThat(said()).contains("main: ");
    }

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of(Personas.CORA, "consent_required"),
                Arguments.of(Personas.MAX, "step_up_required"),
                Arguments.of(Personas.GUS, "workspace_forbidden"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void finds_what_stands_in_the_way_of_a_person(Persona persona, String code) throws IOException {
        assertThat(examine(persona)).isEqualTo(1);

        assertThat(codes("wrong")).as(said()).contains(code);
    }

    @Test
    void compares_what_clients_compare() throws IOException {
        environment.computeIfPresent("CONNECTOR_PUBLIC_URL", (_, url) -> url.replace("127.0.0.1", "localhost"));

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("wrong")).contains("resource_mismatch", "authorization_server_mismatch", "issuer_mismatch");
    }

    @Test
    void finds_a_clock_that_is_wrong() throws IOException {
        var late = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(4));

        run(List.of("--json"), "", late);

        assertThat(codes("wrong")).contains("clock_skew");
    }

    @Test
    void finds_two_aliases_that_lead_to_one_workspace() throws IOException {
        var host = stage.world().main().host();
        environment.put(
                "DATABRICKS_WORKSPACES",
                "[{\"alias\":\"main\",\"host\":\"" + host + "\"},{\"alias\":\"copy\",\"host\":\"" + host + "\"}]");

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("wrong")).as(said()).containsExactly("workspace_twice");
    }

    @Test
    void says_that_a_managed_server_speaks_a_revision_that_is_not_known() throws IOException {
        stage.world()
                .main()
                .faults()
                .add(
                        FaultRule.on(
                                ".*/api/2.0/mcp/sql.*",
                                json(
                                        200,
                                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocolVersion\":\"2099-01-01\",\"tools\":[]}}")));

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("unseen")).as(said()).contains("protocol_unknown");
        assertThat(codes("wrong")).as(said()).contains("sql_tools_closed");
    }

    @Test
    void finds_a_tenant_that_calls_itself_otherwise() throws IOException {
        stage.world()
                .entra()
                .standIn()
                .faults()
                .add(FaultRule.on(
                        ".*/openid-configuration.*", json(200, "{\"issuer\":\"https://elsewhere.example\"}")));

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("wrong")).as(said()).contains("entra_issuer_mismatch");
    }

    @Test
    void finds_a_token_of_the_first_version() throws IOException {
        var old = stage.world()
                .entra()
                .issue(TokenWish.of(Personas.ADA).with("ver", "1.0"))
                .reveal();

        assertThat(run(List.of("--json", "--token-stdin"), old, InstantSource.system()))
                .isEqualTo(1);

        assertThat(said()).contains("requestedAccessTokenVersion");
    }

    @Test
    void finds_what_stands_before_the_connector_and_does_not_pass_it_on() throws IOException {
        try (var proxy =
                LoopbackServer.start(0, request -> Response.json(request.path().equals("/health") ? 200 : 404, "{}"))) {
            environment.put("CONNECTOR_PUBLIC_URL", proxy.uri().toString());
            examine(Personas.ADA);
            assertThat(codes("wrong"))
                    .as(said())
                    .contains("resource_metadata_missing", "server_metadata_missing", "challenge_missing");
        }
        try (var broken = LoopbackServer.start(0, _ -> Response.json(502, "{}"))) {
            environment.put("CONNECTOR_PUBLIC_URL", broken.uri().toString());
            examine(Personas.ADA);
            assertThat(codes("wrong")).as(said()).contains("public_url_unhealthy");
        }
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of(200, "{\"DeliveryStreamDescription\":{\"DeliveryStreamStatus\":\"ACTIVE\"}}", "firehose"),
                Arguments.of(
                        200,
                        "{\"DeliveryStreamDescription\":{\"DeliveryStreamStatus\":\"CREATING_FAILED\"}}",
                        "firehose_not_active"),
                Arguments.of(400, "{\"__type\":\"AccessDeniedException\"}", "firehose_unseen"),
                Arguments.of(400, "{\"__type\":\"ResourceNotFoundException\"}", "firehose_stream_missing"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void looks_at_the_stream_of_the_audit(int status, String body, String code) throws IOException {
        environment.computeIfPresent("AUDIT_SINK", (_, file) -> file + ",firehose:audit");
        environment.put("AWS_REGION", "eu-central-1");

        beside(status, body, _ -> run(List.of("--json"), "", InstantSource.system()));

        assertThat(all()).as(said()).contains(code);
    }

    @Test
    void finds_a_parameter_that_we_may_not_read() throws IOException {
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("ENTRA_CLIENT_SECRET", "ssm:/connector/entra");

        beside(400, "{\"__type\":\"AccessDeniedException\"}", _ -> run(List.of("--json"), "", InstantSource.system()));

        assertThat(codes("wrong")).as(said()).containsExactly("setting_unread");
        assertThat(fixes().getFirst()).contains("ssm:GetParameters on arn:aws:ssm:eu-central-1:*:parameter/connector");
    }

    @Test
    void finds_a_store_that_does_not_let_us_in() throws IOException {
        environment.putAll(Map.of(
                "OAUTH_STORE", "dynamodb:connector",
                "OAUTH_STORE_KEYS", "1:" + Base64.getEncoder().encodeToString(new byte[32]),
                "AWS_REGION", "eu-central-1"));

        beside(400, "{\"__type\":\"AccessDeniedException\"}", uri -> {
            environment.put("OAUTH_STORE_ENDPOINT", uri.toString());
            run(List.of("--json"), "", InstantSource.system());
        });

        assertThat(codes("wrong")).as(said()).contains("store_denied");
    }

    @Test
    void says_that_a_certificate_is_about_to_end() throws Exception {
        environment.remove("ENTRA_CLIENT_SECRET");
        environment.put("ENTRA_CLIENT_CERTIFICATE", certificate(10).toString());

        examine(Personas.ADA);

        assertThat(codes("wrong")).as(said()).contains("certificate_ends", "credential_refused");
    }

    @Test
    void finds_a_policy_engine_that_anybody_may_ask() throws IOException {
        var open = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        open.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        open.createContext("/v1/status", exchange -> {
            var body = "{\"result\":{\"labels\":{\"version\":\"1.21.3\"}}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        open.start();
        try {
            environment.put("OPA_URL", "http://127.0.0.1:" + open.getAddress().getPort());

            examine(Personas.ADA);

            assertThat(codes("wrong")).as(said()).contains("authz_open", "opa_old");
        } finally {
            open.stop(0);
        }
    }

    @Test
    void a_token_that_is_none_is_found_and_not_repeated() throws IOException {
        assertThat(run(List.of("--json", "--token-stdin"), "needle.needle.needle", InstantSource.system()))
                .isEqualTo(1);

        assertThat(said())
                .contains("\"area\":\"person\",\"standing\":\"wrong\"")
                .doesNotContain("needle");
    }

    @Test
    void all_mistakes_in_the_settings_are_told_at_once_and_typing_mistakes_last() throws IOException {
        environment.remove("ENTRA_CLIENT_ID");
        environment.put("CONNECTOR_PORT", "many");
        environment.put("CONNECTOR_AAA", "1");

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("wrong")).containsExactly("setting_wrong", "setting_wrong", "setting_unknown");
        assertThat(codes("unseen")).containsExactly("surroundings_unseen");
    }

    @Test
    void nothing_is_hidden_behind_what_keeps_the_connector_from_starting() throws IOException {
        environment.put("OAUTH_COOKIE_KEY", "bm90IDMyIGJ5dGVz");
        environment.put("AUDIT_SPOOL", "pom.xml/spool");
        environment.put("ENTRA_CLIENT_SECRET", "another");

        assertThat(examine(Personas.ADA)).isEqualTo(1);

        assertThat(codes("wrong")).contains("start_refused", "spool_not_writable", "credential_refused");
    }

    @Test
    void people_read_the_same_in_words() {
        assertThat(run(List.of(), "", InstantSource.system())).isZero();

        assertThat(said())
                .contains("✓ policy: revision ", "? person: nobody's token was given", "wrong: 0, not seen: 2");
        assertThat(run(List.of("--nonsense"), "", InstantSource.system())).isEqualTo(2);
        assertThat(run(List.of("--token-stdin"), "", InstantSource.system())).isEqualTo(2);
    }

    private static Fault.Status json(int status, String body) {
        return new Fault.Status(status, Map.of(), body, "application/json");
    }

    /// While all of AWS that is asked answers this, on loopback.
    private static void beside(int status, String body, Consumer<URI> task) {
        try (var server =
                LoopbackServer.start(0, _ -> Response.of(status, "application/x-amz-json-1.1", Body.of(body)))) {
            var told = Map.of(
                    "aws.endpointUrlFirehose",
                    server.uri().toString(),
                    "aws.endpointUrlSsm",
                    server.uri().toString(),
                    "aws.accessKeyId",
                    "AKIDEXAMPLE",
                    "aws.secretAccessKey",
                    "none");
            told.forEach(System::setProperty);
            try {
                task.accept(server.uri());
            } finally {
                told.keySet().forEach(System::clearProperty);
            }
        }
    }

    /// A certificate of our own with its key in PEM, good for so many days.
    private static Path certificate(int days) throws Exception {
        var store = folder.resolve("certificate.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=connector",
                        "-validity",
                        Integer.toString(days),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var mime = Base64.getMimeEncoder();
        return Files.writeString(
                folder.resolve("certificate.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + mime.encodeToString(keys.getCertificate("own").getEncoded())
                        + "\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n"
                        + mime.encodeToString(
                                keys.getKey("own", "changeit".toCharArray()).getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private int examine(Persona persona) {
        return run(List.of("--json", "--token-stdin"), stage.bearer(persona), InstantSource.system());
    }

    private int run(List<String> options, String token, InstantSource clock) {
        out.reset();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var in = new ByteArrayInputStream(token.getBytes(StandardCharsets.US_ASCII));
        var exit = DoctorCommand.run(options, environment, in, clock, print, print);
        assertThat(said()).doesNotContain(stage.world().entra().clientSecret().reveal());
        if (!token.isEmpty()) {
            assertThat(said()).doesNotContain(token);
        }
        return exit;
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> codes(String standing) throws IOException {
        return JSON.readTree(said())
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("standing").asText().equals(standing))
                .map(finding -> finding.path("code").asText())
                .toList();
    }

    private List<String> all() throws IOException {
        return JSON.readTree(said())
                .path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asText())
                .toList();
    }

    private List<String> fixes() throws IOException {
        return JSON.readTree(said())
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("standing").asText().equals("wrong"))
                .map(finding -> finding.path("fix"))
                .map(JsonNode::asText)
                .toList();
    }
}
