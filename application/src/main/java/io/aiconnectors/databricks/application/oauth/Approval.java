package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person approved, in a form that their browser can keep: another client, redirect URI, scope or resource
/// makes it another one, and so does a change in the document that describes the client.
///
/// @param terms of the parts of the terms that the person decides on
public record Approval(Fingerprint terms) {
    static Approval of(Terms terms) {
        var parts = Stream.concat(
                Stream.of(
                        terms.client().id().value(),
                        knownBy(terms.client().origin()),
                        terms.redirect().value(),
                        terms.resource().toString()),
                terms.scopes().stream().sorted());
        return new Approval(Fingerprint.of(parts.map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static String knownBy(ClientOrigin origin) {
        return switch (origin) {
            case ClientOrigin.Configured() -> "configured";
            case ClientOrigin.Registered _ -> "registered";
            case ClientOrigin.Document(var document) -> document.value();
        };
    }
}
