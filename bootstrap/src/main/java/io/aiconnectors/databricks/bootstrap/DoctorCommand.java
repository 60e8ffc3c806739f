package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.databricks.DatabricksAdapter;
import io.aiconnectors.databricks.adapter.databricks.DatabricksConfig;
import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.adapter.opa.Canary;
import io.aiconnectors.databricks.adapter.opa.OpaAdapter;
import io.aiconnectors.databricks.adapter.opa.OpaSettings;
import io.aiconnectors.databricks.application.oauth.MarkGrant;
import io.aiconnectors.databricks.bootstrap.doctor.Finding;
import io.aiconnectors.databricks.bootstrap.doctor.Report;
import io.aiconnectors.databricks.bootstrap.doctor.Surroundings;
import io.aiconnectors.databricks.bootstrap.settings.Problem;
import io.aiconnectors.databricks.bootstrap.settings.Reading;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SettingsReader;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The command that checks settings and surroundings, beside a connector that runs or before one does. It serves
/// nothing, records nothing, and does nothing to Databricks but read.
///
/// Exit codes: 0 nothing is wrong, 1 something is, 2 asked wrongly.
final class DoctorCommand {
    static final String NAME = "doctor";
    private static final String USAGE = "usage: " + NAME + " [--with-opa] [--token-stdin] [--json]";
    private static final String TOKEN = "DOCTOR_TOKEN";
    private static final int LONGEST_TOKEN = 64 * 1_024;
    private static final Set<String> OPTIONS = Set.of("--with-opa", "--token-stdin", "--json");

    private DoctorCommand() {}

    /// Looks at everything.
    ///
    /// @param in where a person's token comes from, if it does
    static int run(
            List<String> arguments,
            Map<String, String> environment,
            InputStream in,
            InstantSource clock,
            PrintStream out,
            PrintStream complaints) {
        if (!OPTIONS.containsAll(arguments)) {
            complaints.println("✗ " + USAGE);
            return 2;
        }
        Optional<Secret> token;
        try {
            token = token(arguments.contains("--token-stdin"), environment, in);
        } catch (IOException | IllegalArgumentException _) {
            complaints.println("✗ --token-stdin: there is no token on standard input");
            return 2;
        }
        var report = new Report(
                switch (SettingsReader.read(environment, arguments.contains("--with-opa"), ParameterStore::read)) {
                    case Reading.Faulty(var problems) -> faulty(problems);
                    case Reading.Complete(var settings) -> {
                        var findings = new ArrayList<>(complete(settings, token, clock));
                        parameters(environment).ifPresent(findings::add);
                        yield findings;
                    }
                });
        if (arguments.contains("--json")) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        return report.wrong() == 0 ? 0 : 1;
    }

    private static Optional<Secret> token(boolean fromInput, Map<String, String> environment, InputStream in)
            throws IOException {
        if (fromInput) {
            return Optional.of(Secret.of(new String(in.readNBytes(LONGEST_TOKEN), StandardCharsets.US_ASCII).strip()));
        }
        return Optional.of(environment.getOrDefault(TOKEN, "").strip())
                .filter(given -> !given.isEmpty())
                .map(Secret::of);
    }

    /// What is missing or wrong comes before names that nobody reads.
    private static List<Finding> faulty(List<Problem> problems) {
        var findings = new ArrayList<Finding>();
        problems.stream()
                .map(problem -> Finding.wrong(
                        Finding.Area.SETTINGS, code(problem), problem.setting() + " " + problem.what(), problem.fix()))
                .sorted((one, other) -> other.code().compareTo(one.code()))
                .forEach(findings::add);
        findings.add(Finding.unseen(
                Finding.Area.SETTINGS,
                "surroundings_unseen",
                "policy engine, Entra, workspaces and public address were not looked at",
                "Mend the settings, then run this again"));
        return findings;
    }

    private static String code(Problem problem) {
        if (problem.what().startsWith("names the SSM parameter")) {
            return "setting_unread";
        }
        return problem.what().equals("is not a setting") ? "setting_unknown" : "setting_wrong";
    }

    /// The settings that are kept in SSM were all read, or there would be no settings.
    private static Optional<Finding> parameters(Map<String, String> environment) {
        var named = environment.values().stream()
                .filter(value -> value.startsWith("ssm:"))
                .count();
        return named == 0
                ? Optional.empty()
                : Optional.of(Finding.well(
                        Finding.Area.SETTINGS,
                        "parameters",
                        named + " settings are kept in SSM, and we may read them"));
    }

    private static List<Finding> complete(Settings settings, Optional<Secret> token, InstantSource clock) {
        var looked = new DoctorLook(settings);
        looked.atMachine();
        var findings = new ArrayList<>(looked.findings());
        looked.engine().ifPresent(engine -> {
            try {
                looked.credential()
                        .ifPresent(credential ->
                                findings.addAll(surroundings(settings, credential, engine, looked, token, clock)));
            } finally {
                engine.release().run();
            }
        });
        return findings;
    }

    private static List<Finding> surroundings(
            Settings settings,
            EntraCredential credential,
            PolicyEngineHandle engine,
            DoctorLook looked,
            Optional<Secret> token,
            InstantSource clock) {
        var random = new SecureRandom();
        EntraSettings entraSettings;
        EntraAdapter entra;
        try {
            entraSettings = new EntraSettings(
                    settings.entra().authority(),
                    settings.entra().clientId(),
                    credential,
                    settings.entra().apiScope(),
                    settings.publicUrl().resolve("/auth/callback"),
                    settings.entra().consentScopes());
            // Nobody here has a grant that could be marked.
            entra = EntraAdapter.open(
                    entraSettings, new MarkGrant(looked.grants(), _ -> {}, clock), Signals.untold(), clock, random);
        } catch (IllegalArgumentException wrong) {
            return List.of(DoctorLook.refused(wrong));
        }
        try (entra;
                var opa = new OpaAdapter(
                        OpaSettings.of(settings.policyEngine().url(), engine.token())
                                .believing(settings.reliance().revisions()),
                        new Canary(
                                settings.entra().apiScope(),
                                settings.reliance().canaryGroups(),
                                settings.reliance().canaryTag()),
                        Signals.untold(),
                        clock);
                var databricks = DatabricksAdapter.open(
                        DatabricksConfig.of(settings.workspaces(), "databricks-mcp-connector/" + Version.ofThisBuild()),
                        entra.upstreamCredentials(),
                        // The doctor asks Genie nothing.
                        _ -> new Allowance.Granted(),
                        new MetricRegistry(),
                        Signals.untold(),
                        clock,
                        random)) {
            return new Surroundings(
                            entra,
                            entraSettings,
                            opa,
                            settings.policyEngine().url(),
                            databricks,
                            settings.publicUrl(),
                            token,
                            clock)
                    .findings();
        }
    }
}
