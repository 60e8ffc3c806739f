package io.aiconnectors.databricks.domain.audit;

import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.Person;
import java.time.Instant;

/// What is known of a call before anything of it happens.
///
/// @param tool the tool's name as it was asked for
/// @param workspace the alias asked for; empty when the caller named none
public record Opening(
        EventId id,
        Instant at,
        String tool,
        Person person,
        ClientId client,
        String workspace,
        ArgumentsDigest arguments) {}
