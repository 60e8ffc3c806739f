package io.aiconnectors.databricks.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds the image once, opens its tar, and runs what is in it.
class ImageIT {
    private static final long MOST_BYTES = 200_000_000;
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static OpenedTar tar;
    private static Path root;

    @BeforeAll
    static void build() throws Exception {
        var file = folder.resolve("image.tar");
        BuildImage.tar(file, new Asked.Base.Scratch(), prepared());
        tar = OpenedTar.of(file, folder.resolve("opened"));
        root = tar.extract(folder.resolve("root"));
    }

    @Test
    void is_smaller_than_200_megabytes_in_layers_of_which_a_release_changes_the_last() throws IOException {
        assertThat(Files.size(folder.resolve("image.tar"))).isLessThan(MOST_BYTES);
        assertThat(tar.layers()).hasSize(4);
        assertThat(tar.names().getLast()).allMatch(name -> name.startsWith("app/") || name.equals("app"));
    }

    @Test
    void runs_as_nobody_without_a_shell_and_is_started_as_the_task_and_the_dockerfile_do() throws IOException {
        var config = tar.config().path("config");

        assertThat(config.path("User").asText()).isEqualTo("65532:65532");
        assertThat(config.path("Volumes").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("/spool", "/run/opa", "/tmp");
        assertThat(config.path("Labels")
                        .path("org.opencontainers.image.licenses")
                        .asText())
                .isEqualTo("Apache-2.0");
        assertThat(texts(config.path("Entrypoint")))
                .isEqualTo(instruction("ENTRYPOINT"))
                .containsExactly("/opt/java/bin/java", "@/app/jvm.options", RootFolder.MAIN);
        assertThat(texts(config.path("Cmd"))).isEqualTo(instruction("CMD"));
        assertThat(Files.readString(REPOSITORY.resolve("infra/modules/service/image.tf")))
                .contains("entry_point = [local.java, \"@/app/jvm.options\", local.main]")
                .contains(RootFolder.PROBE);
        assertThat(tar.names().stream().flatMap(List::stream))
                .noneMatch(name -> name.matches(".*/(ba|da|a)?sh|.*/busybox|.*/javac|.*/jshell"));
    }

    @Test
    void nobody_can_write_to_it_but_to_the_volumes() {
        assertThat(tar.files()).allSatisfy(file -> {
            if (RootFolder.WRITABLE.contains("/" + file.name())) {
                assertThat(file.owner()).isEqualTo("65532:65532");
                assertThat(file.mode()).isEqualTo(0700);
            } else {
                assertThat(file.owner()).as(file.name()).isEqualTo("0:0");
                assertThat(file.mode() & 0022).as(file.name()).isZero();
            }
        });
        assertThat(tar.files()).extracting(OpenedTar.Packed::name).contains("spool", "run/opa", "tmp");
    }

    @Test
    void what_is_in_it_serves_with_the_cache_of_classes_that_was_trained_elsewhere() throws Exception {
        var java = new ArrayList<>(new PlainProcess(new RootFolder(root)).java());
        // Without a cache that fits its own class path and JVM, it would start no JVM at all.
        java.add("-XX:AOTMode=on");

        try (var stage = Stage.set(0, folder.resolve("stage"), prepared().startedBy(java));
                var assistant = Assistant.connect(stage.mcp(), stage.bearer(Personas.ADA))) {
            assertThat(assistant.call("list_catalogs", Map.of()).refused()).isFalse();
            assertThat(probe(stage.ready())).isZero();
        }
    }

    @Test
    void a_cache_that_is_gone_does_not_keep_it_from_starting() throws Exception {
        var java = new ArrayList<String>();
        for (var option : new PlainProcess(new RootFolder(root)).java()) {
            java.add(option.endsWith("connector.aot") ? option + ".gone" : option);
        }
        java.addAll(List.of(RootFolder.MAIN, "health", "http://127.0.0.1:1/"));

        var ended = run(java);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("not healthy");
    }

    @Test
    void a_folder_that_is_not_empty_is_not_filled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RootFolder.fill(root, prepared()))
                .withMessageContaining("not empty");
    }

    /// What the health check of a container runs, with the runtime and the jar of the image.
    private static int probe(String ready) throws Exception {
        var health = OpenedTar.JSON.readTree(ready).path("health").asText();
        return run(List.of(
                        root + RootFolder.JAVA + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx16m",
                        "-cp",
                        root + "/app/lib/connector.jar",
                        RootFolder.PROBE,
                        health))
                .exit();
    }

    private record Ended(int exit, String said) {}

    private static Ended run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static StageSettings prepared() {
        var built = REPOSITORY.resolve("bootstrap/target");
        var environment = new HashMap<>(System.getenv());
        environment.put(
                "CONNECTOR_CLASSPATH",
                built.resolve("bootstrap-1.0.0-SNAPSHOT.jar") + File.pathSeparator + built.resolve("lib") + "/*");
        return StageSettings.from(environment);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /// The words of an instruction of the last stage.
    private static List<String> instruction(String name) throws IOException {
        var line = Pattern.compile("(?m)^" + name + " (\\[.*])$")
                .matcher(Files.readString(REPOSITORY.resolve("image/Dockerfile")));
        assertThat(line.find()).as(name).isTrue();
        return texts(OpenedTar.JSON.readTree(line.group(1)));
    }
}
