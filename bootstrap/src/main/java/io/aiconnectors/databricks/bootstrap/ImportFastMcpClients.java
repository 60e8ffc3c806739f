package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.aws.fastmcp.FastMcpClient;
import io.aiconnectors.databricks.adapter.aws.fastmcp.FastMcpClients;
import io.aiconnectors.databricks.adapter.aws.fastmcp.FastMcpExport;
import io.aiconnectors.databricks.adapter.aws.fastmcp.FastMcpTable;
import io.aiconnectors.databricks.adapter.aws.fastmcp.Fernet;
import io.aiconnectors.databricks.application.cutover.AdoptClient;
import io.aiconnectors.databricks.application.cutover.Adoption;
import io.aiconnectors.databricks.bootstrap.settings.FastMcpKey;
import io.aiconnectors.databricks.bootstrap.settings.ImportSettings;
import io.aiconnectors.databricks.domain.identity.ClientId;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The command that takes over the clients of a FastMCP server, and says of each what came of it.
///
/// Exit codes: 0 when each client was judged, 1 when source or store failed, 2 when command line or
/// settings are wrong.
final class ImportFastMcpClients {
    static final String NAME = "import-fastmcp-clients";
    private static final String USAGE = "usage: " + NAME + " --from file:PATH|dynamodb:TABLE [--dry-run]";

    private ImportFastMcpClients() {}

    static int run(List<String> options, Map<String, String> environment, PrintStream out, PrintStream complaints) {
        var rehearsal = options.contains("--dry-run");
        var rest =
                options.stream().filter(option -> !option.equals("--dry-run")).toList();
        if (rest.size() != 2
                || !rest.getFirst().equals("--from")
                || source(rest.getLast()).isEmpty()) {
            complaints.println(USAGE);
            return 2;
        }
        return switch (ImportSettings.read(
                environment, source(rest.getLast()).orElseThrow(), rehearsal, ParameterStore::read)) {
            case ImportSettings.Reading.Faulty(var problems) -> {
                complaints.println("Nothing is imported:");
                problems.forEach(problem -> complaints.println("  " + problem));
                yield 2;
            }
            case ImportSettings.Reading.Complete(var settings) -> {
                try {
                    yield run(settings, new ImportReport(out, settings.rehearsal()));
                } catch (StartRefused | IllegalArgumentException refused) {
                    complaints.println("Nothing is imported:\n  " + refused.getMessage());
                    yield 1;
                }
            }
        };
    }

    private static Optional<ImportSettings.Source> source(String text) {
        var colon = text.indexOf(':');
        var place = text.substring(colon + 1);
        return switch (place.isEmpty() ? "" : text.substring(0, Math.max(0, colon))) {
            case "file" -> Optional.of(new ImportSettings.Source.Export(Path.of(place)));
            case "dynamodb" -> Optional.of(new ImportSettings.Source.Table(place));
            default -> Optional.empty();
        };
    }

    private static int run(ImportSettings settings, ImportReport report) {
        var state = SignInState.of(settings.store(), InstantSource.system(), new SecureRandom());
        try {
            state.mustBeReady();
            var adopt = new AdoptClient(state.clients(), settings.redirects(), InstantSource.system());
            return switch (read(settings)) {
                case FastMcpClients.NotFound(var why) -> throw new StartRefused("the clients cannot be read: " + why);
                case FastMcpClients.Found(var clients) -> {
                    clients.forEach(client -> judge(client, adopt, settings.rehearsal(), report));
                    yield report.end();
                }
            };
        } finally {
            state.release().run();
        }
    }

    private static FastMcpClients read(ImportSettings settings) {
        var fernet = fernet(settings.key());
        return switch (settings.source()) {
            case ImportSettings.Source.Export(var file) -> FastMcpExport.read(file, fernet);
            case ImportSettings.Source.Table(var name) ->
                FastMcpTable.read(SignInState.settings(settings.store(), name), fernet);
        };
    }

    private static Optional<Fernet> fernet(FastMcpKey key) {
        return switch (key) {
            case FastMcpKey.None _ -> Optional.empty();
            case FastMcpKey.Given(var given) -> Optional.of(Fernet.ofKey(Secrets.fetch(given)));
            case FastMcpKey.Derived(var material, var salt) ->
                Optional.of(Fernet.ofPassphrase(Secrets.fetch(material), salt));
            case FastMcpKey.OfClientSecret(var secret) -> Optional.of(Fernet.ofClientSecret(Secrets.fetch(secret)));
        };
    }

    private static void judge(FastMcpClient client, AdoptClient adopt, boolean rehearsal, ImportReport report) {
        switch (client) {
            case FastMcpClient.Unusable(var id, var why) -> report.skipped(id, why);
            case FastMcpClient.Registered(var id, var name, var uris) -> {
                var adoption = rehearsal
                        ? adopt.rehearse(new ClientId(id), name, uris)
                        : adopt.adopt(new ClientId(id), name, uris);
                switch (adoption) {
                    case Adoption.Adopted(var left) -> report.imported(id, left);
                    case Adoption.AlreadyKnown _ -> report.skipped(id, "already known here");
                    case Adoption.NowhereToGo(var left) -> report.nowhereToGo(id, left);
                    case Adoption.Unavailable(var code) -> report.failed(id, code);
                }
            }
        }
    }
}
