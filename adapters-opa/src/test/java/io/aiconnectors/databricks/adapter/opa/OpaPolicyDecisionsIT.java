package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.opa.process.OpaProcess;
import io.aiconnectors.databricks.adapter.opa.process.RealOpa;
import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.contract.PolicyDecisionsContract;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The adapter on the real engine, with the policy as it is shipped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpaPolicyDecisionsIT extends PolicyDecisionsContract {
    private OpaProcess opa;
    private OpaAdapter adapter;
    private OpaAdapter orphan;

    @BeforeAll
    void start(@TempDir Path running, @TempDir Path stopped) throws IOException, InterruptedException {
        opa = RealOpa.start(running);
        adapter = adapter(opa.url(), opa.token());
        try (var gone = RealOpa.start(stopped)) {
            orphan = adapter(gone.url(), gone.token());
        }
    }

    @AfterAll
    void stop() {
        adapter.close();
        orphan.close();
        opa.close();
    }

    @Override
    protected PolicyDecisions decisions() {
        return adapter.decisions();
    }

    @Override
    protected PolicyDecisions unanswered() {
        return orphan.decisions();
    }

    @Test
    void is_ready_when_the_canaries_get_their_answers() {
        assertThat(adapter.readiness().troubles()).isEmpty();
    }

    @Test
    void is_not_ready_when_the_engine_is_gone() {
        assertThat(orphan.readiness().troubles()).containsExactly("pdp_unreachable");
    }

    @Test
    void is_not_ready_when_nobody_is_granted_anything() {
        var stranger = new Canary("another_scope", List.of(), Canary.standard().sci());
        try (var strange = adapter(opa.url(), opa.token(), stranger)) {
            assertThat(strange.readiness().troubles()).containsExactly("canary_listing_denied");
        }
    }

    @Test
    void is_not_ready_when_a_tag_that_must_be_withheld_is_not() {
        var secretive = new Canary("access_as_user", List.of(), new Tag("team", "payroll"));
        try (var strange = adapter(opa.url(), opa.token(), secretive)) {
            assertThat(strange.readiness().troubles()).containsExactly("canary_sci_shown");
        }
    }

    @Test
    void tells_which_policy_is_in_force() {
        assertThat(adapter.standing()).isInstanceOfSatisfying(PolicyStanding.InForce.class, policy -> {
            assertThat(policy.revision()).matches("[0-9a-f]{12}");
            assertThat(policy.confirmed()).isAfterOrEqualTo(policy.since().minusSeconds(60));
            assertThat(policy.refusal()).isEmpty();
        });
        assertThat(orphan.standing()).isEqualTo(new PolicyStanding.Unknown(PolicyFault.UNREACHABLE));
    }

    @Test
    void believes_the_revisions_that_are_allowed_and_no_other() {
        var revision = adapter.standing() instanceof PolicyStanding.InForce policy ? policy.revision() : "none";

        for (var allowed : List.of(Set.of(revision), Set.of("000000000000"))) {
            var settings = settings(opa.url(), opa.token()).believing(allowed);
            try (var strict = new OpaAdapter(settings, Canary.standard(), Signals.untold(), InstantSource.system())) {
                var decision = strict.decisions().decide(Callers.ada(), listing());
                if (allowed.contains(revision)) {
                    assertThat(decision).isInstanceOf(Decision.Permit.class);
                } else {
                    assertThat(decision).isEqualTo(new Decision.Unavailable<>(PolicyFault.REVISION));
                }
            }
        }
    }

    @Test
    void an_engine_that_refuses_the_token_has_not_denied_the_caller() {
        try (var stranger = adapter(opa.url(), Secret.of("another-token"))) {
            assertThat(stranger.decisions().decide(Callers.ada(), listing()))
                    .isEqualTo(new Decision.Unavailable<>(PolicyFault.BAD_RESPONSE));
            assertThat(stranger.readiness().troubles()).containsExactly("pdp_bad_response");
        }
    }

    @Test
    void an_answer_of_a_bundle_of_another_name_is_not_believed() {
        var settings = settings(opa.url(), opa.token());
        var misnamed = new OpaSettings(
                settings.url(),
                settings.token(),
                "tokens",
                settings.connect(),
                settings.answer(),
                settings.screen(),
                9_999,
                8,
                Set.of());
        try (var stranger = new OpaAdapter(misnamed, Canary.standard(), Signals.untold(), InstantSource.system())) {
            assertThat(stranger.decisions().decide(Callers.ada(), listing()))
                    .isEqualTo(new Decision.Unavailable<>(PolicyFault.UNATTESTED));
        }
    }

    private static Intent.ListCatalogs listing() {
        return new Intent.ListCatalogs(new WorkspaceChoice.Default(), PageRequest.first());
    }

    private static OpaAdapter adapter(URI url, Secret token) {
        return adapter(url, token, Canary.standard());
    }

    private static OpaAdapter adapter(URI url, Secret token, Canary canary) {
        return new OpaAdapter(settings(url, token), canary, Signals.untold(), InstantSource.system());
    }

    /// Patient, so that a busy machine does not look like an engine that is down.
    private static OpaSettings settings(URI url, Secret token) {
        return OpaSettings.of(url, token).patient(Duration.ofSeconds(20));
    }
}
