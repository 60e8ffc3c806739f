package io.aiconnectors.databricks.sandbox.entra.jwt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The claims of a token whose signature is good; nothing else about it has been checked yet.
public final class Claims {
    private final ObjectNode json;

    Claims(ObjectNode json) {
        this.json = json;
    }

    /// A claim that is a string.
    public Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(node -> node.isTextual())
                .map(node -> node.textValue());
    }

    /// Whether a claim is exactly this string.
    public boolean says(String name, String expected) {
        return text(name).filter(expected::equals).isPresent();
    }

    /// A NumericDate (RFC 7519 §2) in seconds.
    public Optional<Long> seconds(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(node -> node.isIntegralNumber())
                .map(node -> node.longValue());
    }

    /// The scopes in `scp`, none if the claim is absent.
    public List<String> scopes() {
        return text("scp").map(all -> List.of(all.split(" ", -1))).orElse(List.of());
    }

    /// Whether `amr` holds a method.
    public boolean signedInWith(String method) {
        return StreamSupport.stream(json.path("amr").spliterator(), false)
                .anyMatch(entry -> entry.asText().equals(method));
    }
}
