package io.aiconnectors.databricks.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    private static final String PINNED = "registry.example/base@sha256:" + "a".repeat(64);

    @Test
    void understands_what_to_write_and_on_which_base() {
        assertThat(Asked.parse(List.of("tar", "image.tar")))
                .isEqualTo(new Asked.Tar(Path.of("image.tar"), new Asked.Base.Scratch()));
        assertThat(Asked.parse(List.of("tar", "image.tar", PINNED)))
                .isEqualTo(new Asked.Tar(Path.of("image.tar"), new Asked.Base.Registry(PINNED)));
        assertThat(Asked.parse(List.of("rootfs", "root"))).isEqualTo(new Asked.Root(Path.of("root")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tar", "rootfs", "rootfs a b", "docker a", "tar a b c"})
    void refuses_anything_else_with_the_usage(String line) {
        var arguments = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.parse(arguments))
                .withMessageContaining("usage: image tar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "base:latest", "base@sha256:abc", "Base@sha256:", "base@md5:0"})
    void refuses_a_base_without_its_digest(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.parse(List.of("tar", "image.tar", base)))
                .withMessageContaining("NAME@sha256:DIGEST");
    }
}
