package io.aiconnectors.databricks.domain.audit;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.Person;
import java.time.Instant;
import java.util.List;

/// What is known of a call before anything of it happens.
///
/// @param tool the tool's name as it was asked for
/// @param groups of the caller, by which the policy decides
/// @param scopes of the caller's token
/// @param workspace the alias asked for; empty when the caller named none
public record Opening(
        EventId id,
        Instant at,
        String tool,
        Person person,
        ClientId client,
        List<GroupId> groups,
        List<String> scopes,
        String workspace,
        Subject subject,
        CallArguments arguments) {
    public Opening {
        groups = List.copyOf(groups);
        scopes = List.copyOf(scopes);
    }

    /// Of a call of this caller.
    public static Opening of(
            EventId id,
            Instant at,
            String tool,
            Caller caller,
            String workspace,
            Subject subject,
            CallArguments arguments) {
        return new Opening(
                id,
                at,
                tool,
                caller.person(),
                caller.client(),
                caller.groups(),
                caller.scopes(),
                workspace,
                subject,
                arguments);
    }
}
