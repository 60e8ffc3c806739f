package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpaFilesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void writes_a_token_of_32_bytes_and_a_bundle_that_knows_it_by_its_digest_alone() throws Exception {
        assertThat(run(folder.toString())).isZero();

        var token = Files.readString(folder.resolve("token"));
        var data = folder.resolve("tokens/system/tokens/data.json");
        var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(JSON.readTree(data.toFile()))
                .isEqualTo(JSON.createObjectNode().put("sha256", HexFormat.of().formatHex(digest)));
        assertThat(JSON.readTree(folder.resolve("tokens/.manifest").toFile())
                        .path("roots")
                        .path(0)
                        .asText())
                .isEqualTo("system/tokens");
    }

    @Test
    void the_token_is_readable_for_its_owner_alone() throws IOException {
        run(folder.toString());

        assertThat(Files.getPosixFilePermissions(folder.resolve("token")))
                .isEqualTo(PosixFilePermissions.fromString("r--------"));
    }

    @Test
    void each_run_makes_another_token() throws IOException {
        run(folder.toString());
        var first = Files.readString(folder.resolve("token"));
        run(folder.toString());

        assertThat(Files.readString(folder.resolve("token"))).isNotEqualTo(first);
    }

    @Test
    void the_token_ends_without_a_line_break_or_its_digest_would_be_another() throws IOException {
        run(folder.toString());

        assertThat(folder.resolve("token")).content().doesNotContainPattern("\\s");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_and_ends_with_1() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(run(file.resolve("below").toString())).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains(file.toString());
    }

    @Test
    void anything_but_one_folder_is_refused_with_the_usage() {
        for (var line : List.of(new String[] {}, new String[] {" "}, new String[] {"a", "b"})) {
            assertThat(run(line)).isEqualTo(2);
        }
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("usage: opa-files DIRECTORY");
    }

    private int run(String... arguments) {
        return OpaFiles.run(List.of(arguments), new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }
}
