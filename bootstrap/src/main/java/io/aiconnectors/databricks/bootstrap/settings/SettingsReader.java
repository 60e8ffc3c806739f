package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.screening.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the settings from the environment and collects every mistake before it says anything.
public final class SettingsReader {
    /// Every setting but those about signing in, the audit and telemetry; what looks like one of ours and is none is a
    /// typing mistake.
    private static final Set<String> OURS = Set.of(
            "CONNECTOR_PORT",
            "CONNECTOR_ADMIN_PORT",
            "CONNECTOR_PUBLIC_URL",
            "CONNECTOR_ALLOWED_ORIGINS",
            "CONNECTOR_CURSOR_KEY",
            "CONNECTOR_RESULT_WAIT_SECONDS",
            LogLevel.SETTING,
            "CONNECTOR_OPA",
            "CONNECTOR_POLICY_BUNDLE",
            "CONNECTOR_POLICY_KEY",
            "CONNECTOR_POLICY_REVISIONS",
            "CONNECTOR_CANARY_GROUPS",
            "CONNECTOR_CANARY_TAG",
            "DATABRICKS_WORKSPACES",
            "ENTRA_AUTHORITY",
            "ENTRA_CLIENT_ID",
            "ENTRA_CLIENT_SECRET",
            "ENTRA_CLIENT_CERTIFICATE",
            "ENTRA_FEDERATED_TOKEN_FILE",
            "ENTRA_API_SCOPE",
            "ENTRA_CONSENT_SCOPES",
            "OPA_URL",
            "OPA_TOKEN_FILE");

    private static final List<String> PREFIXES = List.of(
            "ACCEPT_",
            "CONNECTOR_",
            "DATABRICKS_WORKSPACE",
            "DATABRICKS_TAG",
            "DATABRICKS_FOUND",
            "ENTRA_",
            "OAUTH_",
            "OPA_",
            "AUDIT_");

    /// A tenant is named by its id, for that is what tokens carry; a domain name or `common` is not.
    private static final Pattern TENANT = Pattern.compile("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern GROUP = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SettingsReader() {}

    /// Reads them.
    ///
    /// @param withOpa    whether we are to run the policy engine ourselves
    /// @param parameters where the values are that are given by name
    public static Reading read(Map<String, String> environment, boolean withOpa, Parameters parameters) {
        var values = new Values(environment, parameters);
        values.expect(
                environment.keySet().stream().filter(SettingsReader::isKnown).toList());
        new TreeMap<>(environment)
                .keySet().stream()
                        .filter(name -> PREFIXES.stream().anyMatch(name::startsWith) && !isKnown(name))
                        .forEach(name -> values.complain(name, "is not a setting", "Correct the name or unset it"));

        var port = values.port("CONNECTOR_PORT", 8080);
        var adminPort = values.port("CONNECTOR_ADMIN_PORT", 8081);
        if (port != 0 && port == adminPort) {
            values.complain("CONNECTOR_ADMIN_PORT", "is the same as CONNECTOR_PORT", "Choose another port");
        }
        var publicUrl =
                values.origin("CONNECTOR_PUBLIC_URL", "http://127.0.0.1:" + port, "https://connector.example.com");
        var settings = new Settings(
                port,
                adminPort,
                publicUrl,
                Workspaces.read(values, "DATABRICKS_WORKSPACES"),
                TagSettings.read(values),
                entra(values),
                policyEngine(values, withOpa),
                reliance(values),
                AuditReader.read(values, isForThisMachine(values, publicUrl)),
                values.secret("CONNECTOR_CURSOR_KEY", new SecretSource.Fresh()),
                values.list("CONNECTOR_ALLOWED_ORIGINS"),
                Duration.ofSeconds(values.number("CONNECTOR_RESULT_WAIT_SECONDS", 20, 0, 300)),
                LogLevel.read(values),
                SignInReader.read(values, isForThisMachine(values, publicUrl)),
                HostingReader.read(values, isForThisMachine(values, publicUrl)),
                TelemetryReader.read(values, isForThisMachine(values, publicUrl)));
        return values.problems().isEmpty() ? new Reading.Complete(settings) : new Reading.Faulty(values.problems());
    }

    /// While it is not known where we are, nothing is asked that depends on it.
    private static boolean isForThisMachine(Values values, URI publicUrl) {
        return values.isFaulty("CONNECTOR_PUBLIC_URL") || Loopback.isHost(publicUrl.getHost());
    }

    private static boolean isKnown(String name) {
        return OURS.contains(name)
                || TagSettings.KNOWN.contains(name)
                || SignInReader.KNOWN.contains(name)
                || AuditReader.KNOWN.contains(name)
                || HostingReader.KNOWN.contains(name)
                || TelemetryReader.KNOWN.contains(name);
    }

    private static Settings.Entra entra(Values values) {
        return new Settings.Entra(
                authority(values),
                values.required("ENTRA_CLIENT_ID", "the application (client) id of the app registration"),
                credential(values),
                values.optional("ENTRA_API_SCOPE", "access_as_user"),
                values.list("ENTRA_CONSENT_SCOPES"));
    }

    /// One of three; a secret where none is given, so that its absence is told.
    private static CredentialSource credential(Values values) {
        var given = Stream.of("ENTRA_CLIENT_SECRET", "ENTRA_CLIENT_CERTIFICATE", "ENTRA_FEDERATED_TOKEN_FILE")
                .filter(values::isGiven)
                .toList();
        given.stream()
                .skip(1)
                .forEach(
                        name -> values.complain(name, "is one credential too many", "Unset it or " + given.getFirst()));
        if (values.isGiven("ENTRA_CLIENT_CERTIFICATE")) {
            return new CredentialSource.Certificate(Path.of(values.optional("ENTRA_CLIENT_CERTIFICATE", "")));
        }
        return values.isGiven("ENTRA_FEDERATED_TOKEN_FILE")
                ? new CredentialSource.Federated(Path.of(values.optional("ENTRA_FEDERATED_TOKEN_FILE", "")))
                : new CredentialSource.ClientSecret(values.secret("ENTRA_CLIENT_SECRET", null));
    }

    private static PolicyEngine policyEngine(Values values, boolean withOpa) {
        var url = values.origin("OPA_URL", "http://127.0.0.1:8181", "http://127.0.0.1:8181");
        if (!withOpa) {
            return new PolicyEngine.Sidecar(
                    url,
                    Path.of(values.required("OPA_TOKEN_FILE", "a file that holds the token, readable by us alone")));
        }
        if (values.isGiven("OPA_TOKEN_FILE")) {
            values.complain(
                    "OPA_TOKEN_FILE", "contradicts --with-opa, which makes a token of its own", "Unset one of them");
        }
        if (!values.isFaulty("OPA_URL") && url.getPort() < 1) {
            values.complain("OPA_URL", "names no port for the child to listen at", "Set it to http://127.0.0.1:8181");
        }
        if (!values.isFaulty("OPA_URL") && !Loopback.isHost(url.getHost())) {
            values.complain(
                    "OPA_URL", "is not on loopback, where --with-opa listens", "Set it to http://127.0.0.1:8181");
        }
        return new PolicyEngine.Child(
                url,
                Path.of(values.required("CONNECTOR_OPA", "the opa executable; ./connector serve does")),
                Path.of(values.required(
                        "CONNECTOR_POLICY_BUNDLE", "what policies/bundle builds; ./connector serve does")),
                Path.of(values.required(
                        "CONNECTOR_POLICY_KEY", "the public key of the bundle's signature; ./connector serve does")));
    }

    private static PolicyReliance reliance(Values values) {
        return new PolicyReliance(Set.copyOf(values.list("CONNECTOR_POLICY_REVISIONS")), groups(values), tag(values));
    }

    private static List<String> groups(Values values) {
        var groups = values.list("CONNECTOR_CANARY_GROUPS");
        if (!groups.stream().allMatch(group -> GROUP.matcher(group).matches())) {
            values.complain(
                    "CONNECTOR_CANARY_GROUPS",
                    "is not a list of object ids",
                    "Set it to object ids of groups in Entra ID, separated by commas");
        }
        return groups;
    }

    private static Tag tag(Values values) {
        var usual = PolicyReliance.USUAL.canaryTag();
        var parts = values.optional("CONNECTOR_CANARY_TAG", usual.key() + "=" + usual.value())
                .split("=", 2);
        if (parts[0].isBlank()) {
            values.complain("CONNECTOR_CANARY_TAG", "has no key", "Set it to a tag such as classification=sci");
        }
        return new Tag(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
    }

    private static URI authority(Values values) {
        var name = "ENTRA_AUTHORITY";
        var example = "https://login.microsoftonline.com/<tenant id>";
        var authority = values.url(name, "", example);
        if (!values.isFaulty(name) && !TENANT.matcher(authority.getPath()).matches()) {
            values.complain(name, "does not name one tenant by its id", "Set it to " + example);
        }
        return authority;
    }
}
