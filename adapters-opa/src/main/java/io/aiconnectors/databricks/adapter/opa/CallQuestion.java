package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import org.jspecify.annotations.Nullable;

/// May this caller do exactly this?
///
/// @param workspace the alias asked for; null for the caller's default
record CallQuestion(
        int contract,
        CallerFacts caller,
        String tool,
        @Nullable String workspace,
        ResourceFacts resource) {
    /// @throws JsonProcessingException when the arguments for an upstream tool are not JSON after all
    static CallQuestion of(Caller caller, Intent intent) throws JsonProcessingException {
        return new CallQuestion(
                Contract.VERSION,
                CallerFacts.of(caller),
                intent.tool().wireName(),
                aliasOf(intent.workspace()),
                ResourceFacts.of(intent));
    }

    private static @Nullable String aliasOf(WorkspaceChoice choice) {
        return switch (choice) {
            case WorkspaceChoice.Default() -> null;
            case WorkspaceChoice.Named(var alias) -> alias.value();
        };
    }
}
