package io.aiconnectors.databricks.adapter.cimd;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.cimd.address.GlobalUnicast;
import io.aiconnectors.databricks.adapter.cimd.fetch.FetchSettings;
import io.aiconnectors.databricks.adapter.cimd.fixture.Certificate;
import io.aiconnectors.databricks.adapter.cimd.fixture.DocumentServer;
import io.aiconnectors.databricks.adapter.cimd.fixture.Names;
import io.aiconnectors.databricks.adapter.cimd.fixture.TestClock;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.client.ClientDocument.Unacceptable;
import io.aiconnectors.databricks.domain.client.ClientDocument.Unreachable;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CimdAdapterTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Predicate<InetAddress> HERE = InetAddress.ofLiteral("127.0.0.1")::equals;

    private static final Certificate CERTIFICATE = Certificate.of("client.example");

    private final TestClock clock = new TestClock();
    private final DocumentServer server = new DocumentServer(CERTIFICATE);
    private final Names names = Names.always("127.0.0.1");
    private final CimdAdapter adapter = adapter(names, HERE, Set.of());
    private final ClientId id = new ClientId("https://client.example:" + server.port() + "/oauth.json");

    @AfterEach
    void close() {
        adapter.close();
        server.close();
    }

    @Test
    void a_client_is_read_from_the_document_that_its_id_names() {
        serve(JSON);

        assertThat(client(read()).name()).isEqualTo("Example Client");
        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.target()).isEqualTo("/oauth.json");
            assertThat(asked.host()).isEqualTo("client.example:" + server.port());
            assertThat(asked.serverName()).isEqualTo("client.example");
            assertThat(asked.headers()).doesNotContain("Cookie", "Authorization", "Accept-encoding", "Upgrade");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-8", "Application/JSON", "application/oauth-client+json"})
    void every_kind_of_json_is_json(String type) {
        serve(Map.of("Content-Type", type));

        assertThat(read()).isInstanceOf(ClientDocument.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/jsonp", "json", "application/json, text/html"})
    void nothing_else_is(String type) {
        serve(Map.of("Content-Type", type));

        assertThat(read()).isEqualTo(new Unacceptable("not_json"));
    }

    @Test
    void a_document_that_names_another_client_is_refused() {
        server.answer(200, JSON, document().replace("oauth.json", "other.json"));

        assertThat(read()).isEqualTo(new Unacceptable("id_mismatch"));
    }

    // What an address may lead to

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "fd00:ec2::254",
                "fe80::1"
            })
    void a_name_that_leads_into_our_own_network_is_refused_and_nobody_is_asked(String address) {
        serve(JSON);
        try (var guarded = adapter(Names.always(address), GlobalUnicast::contains, Set.of())) {
            assertThat(guarded.clientMetadata().read(id)).isEqualTo(new Unacceptable("address_not_public"));
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void one_address_that_is_not_public_spoils_the_others() {
        serve(JSON);
        for (var answer : new String[][] {{"127.0.0.1", "10.0.0.1"}, {"10.0.0.1", "127.0.0.1"}}) {
            try (var guarded = adapter(new Names(answer), HERE, Set.of())) {
                assertThat(guarded.clientMetadata().read(id)).isEqualTo(new Unacceptable("address_not_public"));
            }
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_name_that_changes_its_mind_is_asked_once() {
        serve(JSON);
        var rebinding = new Names(new String[] {"127.0.0.1"}, new String[] {"10.0.0.1"});
        try (var guarded = adapter(rebinding, HERE, Set.of())) {
            assertThat(guarded.clientMetadata().read(id)).isInstanceOf(ClientDocument.Read.class);
        }
        assertThat(rebinding.asked()).isEqualTo(1);
    }

    @Test
    void the_next_address_is_tried_where_nobody_listens_at_the_first() {
        serve(JSON);
        try (var guarded = adapter(Names.always("127.0.0.9", "127.0.0.1"), InetAddress::isLoopbackAddress, Set.of())) {
            assertThat(guarded.clientMetadata().read(id)).isInstanceOf(ClientDocument.Read.class);
        }
    }

    @Test
    void only_the_one_port_is_asked() {
        var elsewhere = new ClientId("https://client.example:" + (server.port() + 1) + "/oauth.json");

        assertThat(adapter.clientMetadata().read(elsewhere)).isEqualTo(new Unacceptable("malformed_id"));
        assertThat(names.asked()).isZero();
    }

    @Test
    void hosts_that_are_not_listed_are_not_asked() {
        serve(JSON);
        try (var choosy = adapter(names, HERE, Set.of("trusted.example"))) {
            assertThat(choosy.clientMetadata().read(id)).isEqualTo(new Unacceptable("host_not_allowed"));
        }
        try (var choosy = adapter(names, HERE, Set.of("client.example"))) {
            assertThat(choosy.clientMetadata().read(id)).isInstanceOf(ClientDocument.Read.class);
        }
    }

    @Test
    void a_certificate_of_another_host_is_not_believed() {
        serve(JSON);
        var other = new ClientId(id.value().replace("client.example", "other.example"));

        assertThat(adapter.clientMetadata().read(other)).isEqualTo(new Unreachable("tls"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_certificate_of_nobody_we_know_is_not_believed() {
        serve(JSON);
        var world = FetchSettings.publicInternet();
        var settings = new FetchSettings(server.port(), names, HERE, world.trust(), world.deadline());
        try (var strict = new CimdAdapter(new CimdSettings(Set.of()), settings, Signals.untold(), clock)) {
            assertThat(strict.clientMetadata().read(id)).isEqualTo(new Unreachable("tls"));
        }
        assertThat(server.asked()).isEmpty();
    }

    // What an answer may be

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void a_redirect_is_not_followed(int status) {
        server.answer(status, Map.of("Location", "https://client.example:" + server.port() + "/elsewhere.json"), "");

        assertThat(read()).isEqualTo(new Unacceptable("redirected"));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"400,true", "401,true", "404,true", "410,true", "408,false", "429,false", "500,false", "503,false"})
    void a_document_that_is_gone_is_not_one_that_cannot_be_had_now(int status, boolean gone) {
        server.answer(status, JSON, document());

        var code = "status_" + status;
        assertThat(read()).isEqualTo(gone ? new Unacceptable(code) : new Unreachable(code));
    }

    @Test
    void a_document_has_5_kib_at_most() {
        var room = 5 * 1024 - document().length();
        server.answer(200, JSON, document() + " ".repeat(room));
        assertThat(read()).isInstanceOf(ClientDocument.Read.class);

        clock.advance(Duration.ofHours(1));
        server.answer(200, JSON, document() + " ".repeat(room + 1));
        assertThat(read()).isEqualTo(new Unacceptable("too_large"));
    }

    @Test
    void a_body_without_end_is_left_after_5_kib() {
        server.answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            var chunk = " ".repeat(8 * 1024).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertThat(read()).isEqualTo(new Unacceptable("too_large"));
    }

    @Test
    void a_body_that_drips_is_left_at_the_deadline() {
        server.answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody()::write, exchange.getResponseBody()::flush);
        });

        assertThat(read()).isEqualTo(new Unreachable("timeout"));
    }

    @Test
    void a_server_that_says_nothing_is_left_at_the_deadline() {
        var forever = new CountDownLatch(1);
        server.answer(_ -> {
            try {
                forever.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(read()).isEqualTo(new Unreachable("timeout"));
    }

    @Test
    void a_small_body_that_unpacks_into_a_large_one_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(document().getBytes(StandardCharsets.UTF_8));
            gzip.write(" ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        }
        server.answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        });

        assertThat(read()).isEqualTo(new Unacceptable("encoded"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        server.answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {'"', (byte) 0xff, '"'});
        });

        assertThat(read()).isEqualTo(new Unacceptable("not_json"));
    }

    @Test
    void nobody_there_is_an_outage() {
        server.close();

        assertThat(read()).isEqualTo(new Unreachable("unreachable"));
    }

    @Test
    void a_name_that_nobody_knows_is_an_outage() {
        try (var lost = adapter(Names.always(), HERE, Set.of())) {
            assertThat(lost.clientMetadata().read(id)).isEqualTo(new Unreachable("unknown_host"));
        }
    }

    @Test
    void after_closing_nobody_is_asked() {
        adapter.close();

        assertThat(read()).isEqualTo(new Unreachable("closed"));
        assertThat(server.asked()).isEmpty();
    }

    // For how long an answer is remembered

    @Test
    void a_document_is_remembered_for_as_long_as_it_says() {
        serve(with("Cache-Control", "max-age=60"));
        read();
        clock.advance(Duration.ofSeconds(59));
        read();
        assertThat(server.asked()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        server.answer(200, JSON, document().replace("Example", "Renamed"));

        assertThat(client(read()).name()).isEqualTo("Renamed Client");
    }

    @Test
    void what_may_not_be_kept_is_asked_for_each_time() {
        serve(Map.of("Content-Type", "application/json", "Cache-Control", "no-store", "ETag", "\"v1\""));
        read();
        read();

        assertThat(server.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.ifNoneMatch()).isNull());
    }

    @Test
    void a_document_that_has_not_changed_is_not_sent_again() {
        serve(Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60", "ETag", "\"v1\""));
        var first = read();
        clock.advance(Duration.ofSeconds(61));
        server.answer(304, Map.of("Cache-Control", "max-age=30"), "");

        assertThat(read()).isEqualTo(first);
        assertThat(server.asked().getLast().ifNoneMatch()).isEqualTo("\"v1\"");
        clock.advance(Duration.ofSeconds(29));
        assertThat(read()).isEqualTo(first);
        assertThat(server.asked()).hasSize(2);

        clock.advance(Duration.ofSeconds(1));
        read();
        assertThat(server.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void an_old_document_does_not_outlive_a_failure_to_get_it_again(int status) {
        serve(with("Cache-Control", "max-age=60"));
        read();
        clock.advance(Duration.ofSeconds(60));
        server.answer(status, Map.of(), "");

        assertThat(read()).isNotInstanceOf(ClientDocument.Read.class);
    }

    @Test
    void a_failure_is_remembered_for_half_a_minute() {
        server.answer(503, Map.of(), "");
        read();
        serve(JSON);
        clock.advance(Duration.ofSeconds(29));
        assertThat(read()).isEqualTo(new Unreachable("status_503"));

        clock.advance(Duration.ofSeconds(1));

        assertThat(read()).isInstanceOf(ClientDocument.Read.class);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void many_who_ask_at_once_share_one_fetch() throws InterruptedException {
        var gate = new CountDownLatch(1);
        server.answer(exchange -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            DocumentServer.respond(exchange, 200, with("Cache-Control", "no-store"), document());
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit((Callable<ClientDocument>) this::read))
                    .toList();
            while (server.asked().isEmpty()) {
                Thread.onSpinWait();
            }
            gate.countDown();
            assertThat(waiting).allSatisfy(one -> assertThat(one.get()).isInstanceOf(ClientDocument.Read.class));
        }

        assertThat(server.asked()).hasSizeLessThan(16);
    }

    @Test
    void a_host_is_asked_20_times_a_minute_at_most() {
        server.answer(404, Map.of(), "");
        for (var number = 0; number < 20; number++) {
            assertThat(readNumber(number)).isEqualTo(new Unacceptable("status_404"));
        }

        assertThat(readNumber(20)).isEqualTo(new Unreachable("asked_too_often"));
        assertThat(server.asked()).hasSize(20);
        clock.advance(Duration.ofMinutes(1));
        assertThat(readNumber(20)).isEqualTo(new Unacceptable("status_404"));
    }

    private ClientDocument readNumber(int number) {
        return adapter.clientMetadata().read(new ClientId(id.value() + number));
    }

    private ClientDocument read() {
        return adapter.clientMetadata().read(id);
    }

    private void serve(Map<String, String> headers) {
        server.answer(200, headers, document());
    }

    private String document() {
        return """
                {"client_id":"%s","client_name":"Example Client","redirect_uris":["http://localhost/callback"]}""".formatted(id.value());
    }

    private CimdAdapter adapter(Names resolver, Predicate<InetAddress> allowed, Set<String> hosts) {
        return new CimdAdapter(
                new CimdSettings(hosts),
                new FetchSettings(server.port(), resolver, allowed, CERTIFICATE.trusted(), Duration.ofSeconds(2)),
                Signals.untold(),
                clock);
    }

    private static Map<String, String> with(String name, String value) {
        var headers = new HashMap<>(JSON);
        headers.put(name, value);
        return headers;
    }

    private static void drip(WriteByte write, Flush flush) throws IOException {
        try {
            while (true) {
                write.of(' ');
                flush.now();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Client client(ClientDocument document) {
        assertThat(document).isInstanceOf(ClientDocument.Read.class);
        return ((ClientDocument.Read) document).client();
    }

    private interface WriteByte {
        void of(int value) throws IOException;
    }

    private interface Flush {
        void now() throws IOException;
    }
}
