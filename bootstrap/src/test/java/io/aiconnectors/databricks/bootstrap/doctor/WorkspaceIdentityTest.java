package io.aiconnectors.databricks.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.look.Told;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// Whether a workspace is the one that the registry means.
class WorkspaceIdentityTest {
    private static final URI AZURE = URI.create("https://adb-1234567890123456.7.azuredatabricks.net");

    private final WorkspaceIdentity identity = new WorkspaceIdentity();

    @Test
    void a_workspace_is_the_one_that_its_host_names() {
        assertThat(identity.id("main", AZURE, new Told.Fact("1234567890123456")).code())
                .isEqualTo("workspace_id");
        assertThat(identity.id("other", AZURE, new Told.Fact("999")).code()).isEqualTo("workspace_other");
    }

    @Test
    void a_host_that_names_none_is_believed_once() {
        var custom = URI.create("https://data.example.com");

        assertThat(identity.id("main", custom, new Told.Fact("1")).code()).isEqualTo("workspace_id");
        assertThat(identity.id("copy", custom, new Told.Fact("1")))
                .satisfies(twice -> assertThat(twice.code()).isEqualTo("workspace_twice"))
                .satisfies(twice -> assertThat(twice.what()).contains("copy", "main"));
    }

    @Test
    void who_says_nothing_is_not_called_well() {
        assertThat(identity.id("main", AZURE, new Told.Nothing("status 500")).standing())
                .isEqualTo(Finding.Standing.UNSEEN);
        assertThat(WorkspaceIdentity.revision("main", new Told.Nothing("status 500"))
                        .standing())
                .isEqualTo(Finding.Standing.UNSEEN);
        assertThat(WorkspaceIdentity.revision("main", new Told.Fact("2099-01-01"))
                        .code())
                .isEqualTo("protocol_unknown");
    }
}
