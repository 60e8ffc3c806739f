package io.aiconnectors.databricks.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDigestTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "DATABRICKS_WORKSPACES", "[{\"alias\":\"main\",\"host\":\"https://adb-1.2.azuredatabricks.net\"}]",
            "ENTRA_AUTHORITY", "https://login.microsoftonline.com/7e4a0000-5b0c-4000-9000-00000000abcd",
            "ENTRA_CLIENT_ID", "3f0a",
            "ENTRA_CLIENT_SECRET", "hush-hush",
            "OPA_TOKEN_FILE", "/run/opa/token",
            "AUDIT_SINK", "file:/var/audit.jsonl",
            "OAUTH_REDIRECT_HOSTS", "a.example,b.example,c.example");

    /// Made of the text beside it, by `sha256sum`, so that it stays the same from release to release.
    @Test
    void the_digest_is_of_one_fixed_form() {
        assertThat(SettingsDigest.of(new Sample(
                        8080,
                        true,
                        "a,b",
                        URI.create("https://a.example"),
                        Path.of("/var/x"),
                        List.of("b", "a"),
                        Set.of("z", "y", "x"),
                        Optional.empty(),
                        Optional.of(new SecretSource.Given(Secret.of("hush"))))))
                // Sample(port=8080,on=true,text=3:a,b,uri=17:https://a.example,path=6:/var/x,list=[1:b,1:a],
                // set={1:x,1:y,1:z},nothing=none,secret=Given(value=given)) on one line
                .isEqualTo("a6c79b78d53e3c1d26fba6de40385f8744fd6a796b78f6650beaad6c401b9cac");
    }

    @Test
    void the_settings_of_a_whole_environment_have_a_digest() {
        assertThat(digest(ENVIRONMENT)).matches("[0-9a-f]{64}").isEqualTo(digest(new HashMap<>(ENVIRONMENT)));
    }

    @ParameterizedTest
    @CsvSource({"CONNECTOR_PORT,8090", "OAUTH_REDIRECT_HOSTS,'a.example,b.example'", "AUDIT_SINK,file:/var/other.jsonl"
    })
    void another_setting_gives_another_digest(String name, String value) {
        var other = new HashMap<>(ENVIRONMENT);
        other.put(name, value);

        assertThat(digest(other)).isNotEqualTo(digest(ENVIRONMENT));
    }

    @Test
    void another_secret_does_not() {
        var other = new HashMap<>(ENVIRONMENT);
        other.put("ENTRA_CLIENT_SECRET", "another");

        assertThat(digest(other)).isEqualTo(digest(ENVIRONMENT));
    }

    @Test
    void what_has_no_fixed_form_is_not_taken() {
        assertThatThrownBy(() -> SettingsDigest.of(new Odd(new StringBuilder("x"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("StringBuilder");
    }

    private static String digest(Map<String, String> environment) {
        return switch (SettingsReader.read(environment, false, KeptParameters.none())) {
            case Reading.Complete(var settings) -> SettingsDigest.of(settings);
            case Reading.Faulty(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /// One of each.
    public record Sample(
            int port,
            boolean on,
            String text,
            URI uri,
            Path path,
            List<String> list,
            Set<String> set,
            Optional<String> nothing,
            Optional<SecretSource> secret) {}

    /// Holds what can be anything.
    public record Odd(StringBuilder anything) {}
}
