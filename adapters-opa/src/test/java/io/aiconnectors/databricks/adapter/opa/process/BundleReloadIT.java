package io.aiconnectors.databricks.adapter.opa.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.opa.Canary;
import io.aiconnectors.databricks.adapter.opa.OpaAdapter;
import io.aiconnectors.databricks.adapter.opa.OpaSettings;
import io.aiconnectors.databricks.adapter.opa.PolicyStanding.InForce;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real engine takes what is signed with the right key, while it starts and while it runs, and nothing else.
@Timeout(120)
class BundleReloadIT {
    @TempDir
    Path directory;

    private PolicyWorkshop workshop;
    private OpaProcessSettings settings;

    @BeforeEach
    void copy() throws IOException, InterruptedException {
        var keys = SigningKeys.in(directory);
        workshop = new PolicyWorkshop(directory, keys);
        settings = RealOpa.settings(directory, keys);
    }

    @Test
    void does_not_start_on_a_bundle_that_is_not_signed() throws Exception {
        assertThat(refusal(workshop.unsigned())).contains("missing .signatures.json");
    }

    @Test
    void does_not_start_on_a_bundle_that_is_signed_with_another_key() throws Exception {
        var strangers = SigningKeys.in(Files.createDirectory(directory.resolve("strangers")));

        assertThat(refusal(workshop.signedBy(strangers))).contains("failed to verify JWT signature");
    }

    @Test
    void does_not_start_on_a_bundle_that_was_changed_after_it_was_signed() throws Exception {
        assertThat(refusal(workshop.tampered())).contains("digest mismatch");
    }

    @Test
    void takes_up_a_policy_that_takes_the_place_of_the_one_in_force() throws Exception {
        try (var opa = start();
                var adapter = adapter(opa)) {
            var before = await(adapter, _ -> true).revision();
            workshop.add("mcp/tools/page_limits/data.yaml", "# A remark.");
            put(workshop.signed());

            var after = await(adapter, policy -> !policy.revision().equals(before));

            assertThat(after.refusal()).isEmpty();
            assertThat(adapter.readiness().troubles()).isEmpty();
        }
    }

    @Test
    void keeps_the_last_good_policy_and_says_why() throws Exception {
        try (var opa = start();
                var adapter = adapter(opa)) {
            var before = await(adapter, _ -> true).revision();
            workshop.add("mcp/tools/page_limits/data.yaml", "# A remark.");

            put(workshop.unsigned());
            await(adapter, policy -> policy.refusal().contains("missing .signatures.json"));
            put(workshop.tampered());
            await(adapter, policy -> policy.refusal().contains("digest mismatch"));
            put(workshop.rubbish());
            var policy = await(adapter, standing -> standing.refusal().contains("gzip"));

            assertThat(policy.revision()).isEqualTo(before);
            assertThat(adapter.readiness().troubles()).isEmpty();

            put(workshop.signed());
            assertThat(await(adapter, standing -> standing.refusal().isEmpty()).revision())
                    .isNotEqualTo(before);
        }
    }

    @Test
    void says_file_and_line_of_a_policy_that_does_not_compile() throws Exception {
        try (var opa = start();
                var adapter = adapter(opa)) {
            var before = await(adapter, _ -> true).revision();
            // Builds, but the engine knows what its own rules are asked about.
            workshop.add("system/authz/authz.rego", "allow if input.metod == \"GET\"");
            put(workshop.signed());

            var policy = await(adapter, standing -> !standing.refusal().isEmpty());

            assertThat(policy.refusal()).containsPattern("system/authz/authz.rego:\\d+: .*input.metod");
            assertThat(policy.revision()).isEqualTo(before);
        }
    }

    private OpaProcess start() throws IOException, InterruptedException {
        put(workshop.signed());
        return switch (OpaProcess.start(settings, new SecureRandom())) {
            case OpaStart.Started(var process) -> process;
            case OpaStart.NotStarted(var reason) -> throw new AssertionError(reason);
        };
    }

    private String refusal(Path bundle) throws IOException {
        put(bundle);
        return switch (OpaProcess.start(settings.within(Duration.ofSeconds(2)), new SecureRandom())) {
            case OpaStart.NotStarted(var reason) -> reason;
            case OpaStart.Started(var process) -> {
                process.close();
                throw new AssertionError("started");
            }
        };
    }

    private void put(Path bundle) throws IOException {
        PolicyWorkshop.put(bundle, settings.bundle());
    }

    private static InForce await(OpaAdapter adapter, Predicate<InForce> met) throws InterruptedException {
        while (true) {
            if (adapter.standing() instanceof InForce policy && met.test(policy)) {
                return policy;
            }
            Thread.sleep(50);
        }
    }

    private static OpaAdapter adapter(OpaProcess opa) {
        var settings = OpaSettings.of(opa.url(), opa.token()).patient(Duration.ofSeconds(20));
        return new OpaAdapter(settings, Canary.standard(), Signals.untold(), InstantSource.system());
    }
}
