package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.opa.PolicyStanding;
import io.aiconnectors.databricks.bootstrap.settings.Reading;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SettingsDigest;
import io.aiconnectors.databricks.bootstrap.settings.SettingsReader;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import io.aiconnectors.databricks.domain.audit.ServiceEvent.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final List<ServiceEvent> told = new ArrayList<>();
    private final ServiceRecords records = new ServiceRecords(told::add, "task-1", InstantSource.fixed(NOW));

    @Test
    void the_start_says_what_serves() {
        records.started(settings(), "1.2.3", "r7", "k9");

        assertThat(told)
                .containsExactly(new ServiceEvent(
                        NOW,
                        Kind.SERVICE_STARTED,
                        new TreeMap<>(Map.of(
                                "version", "1.2.3",
                                "settings", SettingsDigest.of(settings()),
                                "replica", "task-1",
                                "policy_revision", "r7",
                                "signing_key", "k9"))));
    }

    @Test
    void a_policy_that_is_not_known_has_no_revision() {
        assertThat(ServiceRecords.revision(new PolicyStanding.InForce("r7", NOW, NOW, "")))
                .isEqualTo("r7");
        assertThat(ServiceRecords.revision(new PolicyStanding.None(""))).isEmpty();
        assertThat(ServiceRecords.revision(new PolicyStanding.Unknown(PolicyFault.UNREACHABLE)))
                .isEmpty();
    }

    @Test
    void a_container_of_ecs_has_the_name_that_ecs_gave_it() {
        assertThat(Replica.name(
                        Map.of(
                                "ECS_CONTAINER_METADATA_URI_V4",
                                "http://169.254.170.2/v4/ea32192c8553fbff06c9340478a2ff08-46"),
                        new Random(1)))
                .isEqualTo("ea32192c8553fbff06c9340478a2ff08-46");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://169.254.170.2/v4/", "http://169.254.170.2/v4/a b c d e f g h"})
    void any_other_process_draws_a_name(String address) {
        var environment = Map.of("ECS_CONTAINER_METADATA_URI_V4", address);

        assertThat(Replica.name(environment, new Random(1)))
                .matches("[0-9a-f]{16}")
                .isEqualTo(Replica.name(Map.of(), new Random(1)))
                .isNotEqualTo(Replica.name(environment, new Random(2)));
    }

    private static Settings settings() {
        var environment = Map.of(
                "DATABRICKS_WORKSPACES", "[{\"alias\":\"main\",\"host\":\"https://adb-1.2.azuredatabricks.net\"}]",
                "ENTRA_AUTHORITY", "https://login.microsoftonline.com/7e4a0000-5b0c-4000-9000-00000000abcd",
                "ENTRA_CLIENT_ID", "3f0a",
                "ENTRA_CLIENT_SECRET", "hush-hush",
                "OPA_TOKEN_FILE", "/run/opa/token",
                "AUDIT_SINK", "file:/var/audit.jsonl");
        return switch (SettingsReader.read(environment, false, (_, _) -> Map.of())) {
            case Reading.Complete(var settings) -> settings;
            case Reading.Faulty(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
