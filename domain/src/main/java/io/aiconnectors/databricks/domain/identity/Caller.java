package io.aiconnectors.databricks.domain.identity;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;

/// The person on whose behalf a call is made, the client that makes it, and the token that proves both.
///
/// `assertion` is the token of Entra's that speaks for the person; it is what an On-Behalf-Of exchange starts from.
public record Caller(
        Person person, ClientId client, List<GroupId> groups, List<String> scopes, Secret assertion, SignIn signIn) {
    public Caller {
        groups = List.copyOf(groups);
        scopes = List.copyOf(scopes);
    }
}
