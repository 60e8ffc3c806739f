package io.aiconnectors.databricks.adapter.opa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpaProcessIT {
    @TempDir
    Path directory;

    @Test
    void runs_until_it_is_closed() throws Exception {
        var opa = RealOpa.start(directory);
        var handle = ProcessHandle.of(opa.pid()).orElseThrow();
        assertThat(opa.isAlive()).isTrue();

        opa.close();

        assertThat(handle.isAlive()).isFalse();
        assertThat(opa.tokenFile()).doesNotExist();
    }

    @Test
    @Timeout(30)
    void answers_on_after_it_was_told_to_stop_until_it_is_closed() throws Exception {
        var opa = RealOpa.start(directory);
        var handle = ProcessHandle.of(opa.pid()).orElseThrow();

        handle.destroy();

        // Told to stop and not to answer on, it is gone long before the last of these.
        for (var round = 0; round < 30; round++) {
            assertThat(status(
                            opa,
                            "POST",
                            "/v1/data/mcp/decision/tools",
                            opa.token().reveal()))
                    .isEqualTo(200);
            Thread.sleep(50);
        }
        opa.close();
        assertThat(handle.isAlive()).isFalse();
    }

    @Test
    void keeps_its_token_to_the_owner_and_out_of_everything_else() throws Exception {
        try (var opa = RealOpa.start(directory)) {
            assertThat(Files.readString(opa.tokenFile())).isEqualTo(opa.token().reveal());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(opa.tokenFile())))
                    .isEqualTo("r--------");
            assertThat(holders(opa.token().reveal())).containsExactly(opa.tokenFile());
            assertThat(ProcessHandle.of(opa.pid())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElse(""))
                    .doesNotContain(opa.token().reveal());
        }
    }

    @Test
    void has_another_token_at_every_start() throws Exception {
        try (var one = RealOpa.start(Files.createDirectory(directory.resolve("one")));
                var two = RealOpa.start(Files.createDirectory(directory.resolve("with blank")))) {
            assertThat(one.token()).isNotEqualTo(two.token());
            assertThat(status(
                            one,
                            "POST",
                            "/v1/data/mcp/decision/tools",
                            two.token().reveal()))
                    .isEqualTo(401);
            assertThat(status(
                            two,
                            "POST",
                            "/v1/data/mcp/decision/tools",
                            two.token().reveal()))
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/policies",
        "GET, /v1/data",
        "GET, /v1/config",
        "POST, /v1/data",
        "POST, /v1/data/mcp/decision",
        "POST, /v1/data/system/tokens",
        "POST, /v1/query",
        "POST, /v1/compile",
        "PUT, /v1/policies/mine",
        "PUT, /v1/data/mcp/tools/grants",
        "PATCH, /v1/data/mcp/tools/grants",
        "DELETE, /v1/policies/mine"
    })
    void opens_nothing_but_its_questions_even_with_the_token(String method, String path) throws Exception {
        try (var opa = RealOpa.start(directory)) {
            assertThat(status(opa, method, path, opa.token().reveal())).isIn(401, 403);
        }
    }

    @Test
    @Timeout(60)
    void is_started_again_when_it_ends_by_itself() throws Exception {
        try (var opa = RealOpa.start(directory)) {
            var first = opa.pid();

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            while (opa.pid() == first || !answers(opa)) {
                Thread.sleep(20);
            }
            assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void says_so_when_there_is_no_such_binary() throws IOException {
        var settings = RealOpa.settings(directory, SigningKeys.in(directory));
        var without = new OpaProcessSettings(
                directory.resolve("no-opa"),
                settings.bundle(),
                settings.key(),
                settings.directory(),
                settings.log(),
                0,
                settings.startup());

        assertThat(OpaProcess.start(without, new SecureRandom()))
                .isInstanceOfSatisfying(
                        OpaStart.NotStarted.class,
                        not -> assertThat(not.reason()).contains("no-opa"));
    }

    @Test
    void leaves_nothing_running_when_the_policy_is_not_there() throws IOException {
        var settings = RealOpa.settings(directory, SigningKeys.in(directory)).within(Duration.ofSeconds(1));

        assertThat(OpaProcess.start(settings, new SecureRandom()))
                .isInstanceOfSatisfying(
                        OpaStart.NotStarted.class,
                        not -> assertThat(not.reason()).contains("Not Found"));
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private List<Path> holders(String secret) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, secret))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean answers(OpaProcess opa) throws Exception {
        try {
            return status(
                            opa,
                            "POST",
                            "/v1/data/mcp/decision/tools",
                            opa.token().reveal())
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int status(OpaProcess opa, String method, String path, String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(opa.url() + path))
                    .header("Authorization", "Bearer " + token)
                    .method(method, BodyPublishers.ofString("{}"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
