package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.aws.firehose.FirehoseLook;
import io.aiconnectors.databricks.adapter.aws.firehose.FirehoseSettings;
import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.adapter.local.memory.MemoryGrants;
import io.aiconnectors.databricks.bootstrap.doctor.Finding;
import io.aiconnectors.databricks.bootstrap.doctor.Finding.Area;
import io.aiconnectors.databricks.bootstrap.doctor.Places;
import io.aiconnectors.databricks.bootstrap.doctor.Streams;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SinkPlace;
import io.aiconnectors.databricks.bootstrap.settings.StateStore;
import io.aiconnectors.databricks.domain.grant.Grants;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a connector would meet as it starts on this machine: secrets, places, store and policy engine. Each is tried,
/// whatever became of those before it.
final class DoctorLook {
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<EntraCredential> credential = Optional.empty();
    private Optional<PolicyEngineHandle> engine = Optional.empty();

    DoctorLook(Settings settings) {
        this.settings = settings;
    }

    void atMachine() {
        credential =
                tried(Area.SETTINGS, () -> Secrets.credential(settings.entra().credential()));
        tried(Area.SETTINGS, () -> Secrets.key("CONNECTOR_CURSOR_KEY", Secrets.fetch(settings.cursorKey())));
        tried(
                Area.SETTINGS,
                () -> Secrets.key(
                        "OAUTH_COOKIE_KEY", Secrets.fetch(settings.signIn().cookieKey())));
        settings.signIn().clients().forEach(client -> tried(Area.SETTINGS, () -> Secrets.client(client)));
        tried(Area.SETTINGS, () -> AuditSecrets.of(settings.audit(), random));
        audit();
        store();
        engine = tried(Area.POLICY, () -> PolicyEngineHandle.take(settings.policyEngine()));
    }

    private void audit() {
        var plan = settings.audit();
        tried(Area.AUDIT, () -> {
            AuditFile.mustBeWritable(plan);
            return plan;
        });
        findings.add(Places.spool("AUDIT_SPOOL", plan.spool(), plan.spoolLimit()));
        plan.payloads().ifPresent(payloads -> {
            tried(Area.SETTINGS, () -> AuditSecrets.auditors(payloads.auditorsKey()));
            findings.add(Places.spool("AUDIT_PAYLOAD_SPOOL", payloads.spool(), plan.spoolLimit()));
        });
        for (var sink : plan.sinks()) {
            switch (sink) {
                case SinkPlace.File _ -> {}
                case SinkPlace.Firehose(var stream, var region) ->
                    findings.add(Streams.finding(stream, FirehoseLook.at(FirehoseSettings.of(stream, region))));
            }
        }
    }

    private void store() {
        switch (settings.signIn().store()) {
            case StateStore.Memory _ ->
                findings.add(
                        Finding.well(Area.STORE, "store", "sign-ins are kept in memory, and end with the process"));
            case StateStore.Dynamo dynamo ->
                tried(Area.STORE, () -> SignInState.of(dynamo, InstantSource.system(), random))
                        .ifPresent(state -> {
                            state.troubles()
                                    .get()
                                    .forEach(trouble -> findings.add(Finding.wrong(
                                            Area.STORE,
                                            trouble,
                                            "the table " + dynamo.table() + " cannot be used: " + trouble,
                                            "docs/configuration.md says what this means")));
                            state.release().run();
                        });
        }
    }

    private <T> Optional<T> tried(Area area, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (StartRefused | IllegalArgumentException refused) {
            findings.add(refused(area, refused));
            return Optional.empty();
        }
    }

    /// As something that the settings say.
    static Finding refused(RuntimeException refused) {
        return refused(Area.SETTINGS, refused);
    }

    /// The message names setting and fix, and never the value.
    private static Finding refused(Area area, RuntimeException refused) {
        var message = String.valueOf(refused.getMessage());
        return Finding.wrong(area, "start_refused", message, "The connector does not start before this is mended");
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Optional<EntraCredential> credential() {
        return credential;
    }

    Optional<PolicyEngineHandle> engine() {
        return engine;
    }

    /// Grants of nobody.
    Grants grants() {
        return new MemoryGrants(InstantSource.system(), 1);
    }
}
