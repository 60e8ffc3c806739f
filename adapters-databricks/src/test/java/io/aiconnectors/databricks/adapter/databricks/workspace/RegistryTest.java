package io.aiconnectors.databricks.adapter.databricks.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://adb-1.2.azuredatabricks.net",
                "https://adb-1.2.azuredatabricks.net:8443",
                "http://127.0.0.1:8080",
                "http://localhost:1",
                "http://[::1]:1"
            })
    void https_and_loopback_are_good(String host) {
        assertThat(new Registry(List.of(workspace("main", host))).workspaces()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://adb-1.2.azuredatabricks.net",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "ftp://localhost",
                "https://user@adb-1.2.azuredatabricks.net",
                "https://adb-1.2.azuredatabricks.net/",
                "https://adb-1.2.azuredatabricks.net/path",
                "https://adb-1.2.azuredatabricks.net?x=1",
                "https://adb-1.2.azuredatabricks.net#x",
                "adb-1.2.azuredatabricks.net",
                "https:opaque",
                "//adb-1.2.azuredatabricks.net"
            })
    void any_other_host_stops_the_start_and_names_the_workspace(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registry(List.of(workspace("main", host))))
                .withMessageContaining("DATABRICKS_WORKSPACES")
                .withMessageContaining("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api", "/", "/api/", "//evil", "/api/../x", "/a?b", "/a#b", "/a%2e", "/a b"})
    void a_path_that_is_not_plain_stops_the_start(String path) {
        var workspace =
                new Workspace(new WorkspaceAlias("main"), URI.create("https://a.example"), path, Workspace.GENIE_PATH);

        assertThatIllegalArgumentException().isThrownBy(() -> new Registry(List.of(workspace)));
    }

    @Test
    void an_alias_that_is_there_twice_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registry(
                        List.of(workspace("main", "https://a.example"), workspace("main", "https://b.example"))))
                .withMessageContaining("twice");
    }

    @Test
    void no_workspace_at_all_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Registry(List.of()));
    }

    private static Workspace workspace(String alias, String host) {
        return new Workspace(new WorkspaceAlias(alias), URI.create(host), Workspace.SQL_PATH, Workspace.GENIE_PATH);
    }
}
