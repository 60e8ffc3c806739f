package io.aiconnectors.databricks.bootstrap.settings;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads where the state of sign-in is kept.
final class StateStores {
    /// The settings that this reads; `AWS_REGION` is read as well, but is not ours.
    static final String STORE = "OAUTH_STORE";
    static final String KEYS = "OAUTH_STORE_KEYS";
    static final String ENDPOINT = "OAUTH_STORE_ENDPOINT";

    private static final String DYNAMO = "dynamodb:";
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    private StateStores() {}

    /// Reads it.
    ///
    /// @param forgetful whether memory will do when nothing is said
    static StateStore read(Values values, boolean forgetful) {
        var store = forgetful
                ? values.optional(STORE, "memory")
                : values.required(STORE, DYNAMO + "TABLE, or to memory if a restart may sign everybody out");
        if (values.isFaulty(STORE) || store.equals("memory")) {
            return new StateStore.Memory();
        }
        if (!store.startsWith(DYNAMO)
                || !TABLE.matcher(store.substring(DYNAMO.length())).matches()) {
            values.complain(STORE, "is not a store we know", "Set it to " + DYNAMO + "TABLE or to memory");
            return new StateStore.Memory();
        }
        return new StateStore.Dynamo(
                store.substring(DYNAMO.length()),
                values.required("AWS_REGION", "the region of the table, such as eu-central-1"),
                endpoint(values),
                values.secret(KEYS, null));
    }

    private static Optional<URI> endpoint(Values values) {
        return values.isGiven(ENDPOINT)
                ? Optional.of(values.url(ENDPOINT, "", "https://dynamodb.eu-central-1.amazonaws.com"))
                : Optional.empty();
    }
}
