package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.client.RedirectRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an import of a FastMCP server's clients needs to know, complete and free of contradictions.
///
/// @param rehearsal whether nothing is to be changed
public record ImportSettings(
        Source source, FastMcpKey key, StateStore.Dynamo store, RedirectRules redirects, boolean rehearsal) {
    private static final String KEY = "FASTMCP_FERNET_KEY";
    private static final String PASSPHRASE = "FASTMCP_STORAGE_PASSPHRASE";
    private static final String SALT = "FASTMCP_STORAGE_SALT";
    private static final String CLIENT_SECRET = "FASTMCP_CLIENT_SECRET";

    private static final Set<String> KNOWN = Set.of(
            KEY,
            PASSPHRASE,
            SALT,
            CLIENT_SECRET,
            RedirectHosts.HOSTS,
            StateStores.STORE,
            StateStores.KEYS,
            StateStores.ENDPOINT);

    /// Where the clients are.
    public sealed interface Source {
        /// In an export of the table.
        record Export(Path file) implements Source {}

        /// In the table itself, in the region of ours.
        record Table(String name) implements Source {}
    }

    /// What came of reading them: all of them, or everything that is wrong with them at once.
    public sealed interface Reading {
        record Complete(ImportSettings settings) implements Reading {}

        record Faulty(List<Problem> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads them from the environment.
    ///
    /// @param parameters where the values are that are given by name
    public static Reading read(
            Map<String, String> environment, Source source, boolean rehearsal, Parameters parameters) {
        var values = new Values(environment, parameters);
        values.expect(KNOWN);
        var redirects = RedirectHosts.read(values);
        var key = key(values);
        var store = StateStores.read(values, false);
        return switch (store) {
            case StateStore.Dynamo dynamo
            when values.problems().isEmpty() ->
                new Reading.Complete(new ImportSettings(source, key, dynamo, redirects, rehearsal));
            case StateStore.Dynamo _ -> new Reading.Faulty(values.problems());
            case StateStore.Memory _ -> {
                values.complain(StateStores.STORE, "does not outlive the import", "Set it to dynamodb:TABLE");
                yield new Reading.Faulty(values.problems());
            }
        };
    }

    private static FastMcpKey key(Values values) {
        var given = List.of(KEY, PASSPHRASE, CLIENT_SECRET).stream()
                .filter(values::isGiven)
                .toList();
        if (given.isEmpty()) {
            return new FastMcpKey.None();
        }
        var name = given.getFirst();
        given.stream().skip(1).forEach(other -> values.complain(other, "contradicts " + name, "Unset one of them"));
        var secret = values.secret(name, null);
        return switch (name) {
            case KEY -> new FastMcpKey.Given(secret);
            case PASSPHRASE -> new FastMcpKey.Derived(secret, values.required(SALT, "the salt beside the passphrase"));
            default -> new FastMcpKey.OfClientSecret(secret);
        };
    }
}
