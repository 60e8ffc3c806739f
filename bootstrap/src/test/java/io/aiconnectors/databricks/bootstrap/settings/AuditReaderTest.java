package io.aiconnectors.databricks.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditReaderTest {
    private static final Map<String, String> DEPLOYED = Map.of(
            "AUDIT_SINK", "firehose:audit-prod, file:/var/audit.jsonl",
            "AUDIT_SPOOL", "/spool",
            "AUDIT_SPOOL_LIMIT_MB", "64",
            "AUDIT_SIGNING_KEY", "ssm:/connector/signing",
            "AUDIT_DIGEST_KEY", "hush",
            "AUDIT_PAYLOAD_SINK", "firehose:payloads",
            "AUDIT_PAYLOAD_SPOOL", "/payloads",
            "AUDIT_PAYLOAD_KEY", "/etc/auditors.pem",
            "AWS_REGION", "eu-central-1");

    private static final Parameters PARAMETERS =
            KeptParameters.of(Map.of("/connector/signing", KeptParameters.encrypted("signing-hush")));

    @Test
    void reads_a_deployment_in_full() {
        var values = new Values(DEPLOYED, PARAMETERS);

        assertThat(AuditReader.read(values, false))
                .isEqualTo(new AuditPlan(
                        List.of(
                                new SinkPlace.Firehose("audit-prod", "eu-central-1"),
                                new SinkPlace.File(Path.of("/var/audit.jsonl"))),
                        Path.of("/spool"),
                        64L << 20,
                        Optional.of(new SecretSource.Given(Secret.of("signing-hush"))),
                        new SecretSource.Given(Secret.of("hush")),
                        Optional.of(new AuditPlan.Payloads(
                                new SinkPlace.Firehose("payloads", "eu-central-1"),
                                Path.of("/payloads"),
                                "/etc/auditors.pem"))));
        assertThat(values.problems()).isEmpty();
    }

    @Test
    void needs_a_file_alone_on_this_machine() {
        var values = new Values(Map.of("AUDIT_SINK", "file:audit.jsonl"), PARAMETERS);

        assertThat(AuditReader.read(values, true))
                .isEqualTo(new AuditPlan(
                        List.of(new SinkPlace.File(Path.of("audit.jsonl"))),
                        Path.of("audit.jsonl.spool"),
                        1024L << 20,
                        Optional.empty(),
                        new SecretSource.Fresh(),
                        Optional.empty()));
        assertThat(values.problems()).isEmpty();
    }

    @Test
    void keys_do_not_change_by_themselves_where_others_call() {
        assertThat(problems(Map.of("AUDIT_SINK", "file:audit.jsonl")))
                .extracting(Problem::setting)
                .containsExactly("AUDIT_SIGNING_KEY", "AUDIT_DIGEST_KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUDIT_SINK|s3:bucket|is not a sink we know",
                "AUDIT_SINK|file:|is not a sink we know",
                "AUDIT_SINK|firehose:a b|is not a sink we know",
                "AUDIT_SINK|firehose:a,firehose:b|names two sinks of one kind",
                "AUDIT_SINK||is missing",
                "AUDIT_SPOOL||is missing",
                "AUDIT_SPOOL_LIMIT_MB|31|is not a number from 32 to 999999",
                "AUDIT_SPOOL_LIMIT_MB|plenty|is not a number from 32 to 999999",
                "AUDIT_PAYLOAD_SINK|nowhere|is not a sink we know",
                "AUDIT_PAYLOAD_SINK||has no effect without AUDIT_PAYLOAD_SINK",
                "AUDIT_PAYLOAD_SPOOL||is missing",
                "AUDIT_PAYLOAD_KEY||is missing",
                "AWS_REGION||is missing"
            })
    void says_what_is_wrong(String setting, String value, String what) {
        var environment = new HashMap<>(DEPLOYED);
        environment.put("AUDIT_SINK", "firehose:audit-prod");
        environment.put(setting, value == null ? "" : value);

        assertThat(problems(environment))
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains(what));
    }

    private static List<Problem> problems(Map<String, String> environment) {
        var values = new Values(environment, PARAMETERS);
        AuditReader.read(values, false);
        return values.problems();
    }
}
