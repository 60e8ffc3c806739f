package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.aws.dynamo.DynamoSettings;
import io.aiconnectors.databricks.adapter.aws.dynamo.DynamoStore;
import io.aiconnectors.databricks.adapter.aws.dynamo.RecordKeys;
import io.aiconnectors.databricks.adapter.aws.dynamo.TableReadiness;
import io.aiconnectors.databricks.adapter.local.memory.MemoryGrants;
import io.aiconnectors.databricks.adapter.local.memory.MemoryRegisteredClients;
import io.aiconnectors.databricks.adapter.local.memory.MemorySignIns;
import io.aiconnectors.databricks.bootstrap.settings.StateStore;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The state of sign-in, kept where the settings say.
///
/// @param troubles what is wrong with the store now, in stable words; it is asked
/// @param release  lets go of the store
record SignInState(
        Grants grants, SignIns signIns, RegisteredClients clients, Supplier<List<String>> troubles, Runnable release) {
    private static final int MOST_IN_MEMORY = 100_000;
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    /// Opens it.
    ///
    /// @throws StartRefused if there is no key to encrypt with
    static SignInState of(StateStore where, InstantSource clock, SecureRandom random) {
        return switch (where) {
            case StateStore.Memory _ ->
                new SignInState(
                        new MemoryGrants(clock, MOST_IN_MEMORY),
                        new MemorySignIns(clock, MOST_IN_MEMORY),
                        new MemoryRegisteredClients(clock, MOST_IN_MEMORY),
                        List::of,
                        () -> {});
            case StateStore.Dynamo dynamo ->
                of(new DynamoStore(settings(dynamo, dynamo.table()), keys(dynamo), clock, random));
        };
    }

    private static SignInState of(DynamoStore store) {
        return new SignInState(
                store.grants(),
                store.signIns(),
                store.registeredClients(),
                () -> switch (store.readiness()) {
                    case TableReadiness.Ready _ -> List.of();
                    case TableReadiness.NotReady(var why) -> List.of(why);
                },
                store::close);
    }

    /// Another table in the same place.
    static DynamoSettings settings(StateStore.Dynamo place, String table) {
        return new DynamoSettings(table, place.region(), place.endpoint(), DEADLINE);
    }

    private static RecordKeys keys(StateStore.Dynamo dynamo) {
        var name = "OAUTH_STORE_KEYS";
        Secret keys = Secrets.fetch(dynamo.keys());
        try {
            return RecordKeys.parse(keys);
        } catch (IllegalArgumentException none) {
            throw new StartRefused(
                    name + ": " + none.getMessage() + ". Set it to ID:KEY, where KEY is 32 random bytes in Base64");
        }
    }

    /// Refuses the start when the store is not one that can be worked with.
    void mustBeReady() {
        var found = troubles.get();
        if (!found.isEmpty()) {
            throw new StartRefused("OAUTH_STORE: the table cannot be used: " + String.join(", ", found)
                    + ". docs/configuration.md says what each of these means");
        }
    }
}
