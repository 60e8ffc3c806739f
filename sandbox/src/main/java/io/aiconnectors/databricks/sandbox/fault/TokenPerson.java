package io.aiconnectors.databricks.sandbox.fault;

import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Who a request speaks for, read from its token *without verification*: good enough to aim a fault, for nothing else.
final class TokenPerson {
    private static final List<String> NAME_CLAIMS = List.of("upn", "preferred_username", "unique_name");

    private TokenPerson() {}

    /// The user principal name in the bearer token, or else in the assertion of an On-Behalf-Of request.
    static Optional<String> of(Request request) {
        return request.bearer()
                .or(() -> Optional.ofNullable(request.form().get("assertion")).map(List::getFirst))
                .flatMap(TokenPerson::named);
    }

    private static Optional<String> named(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Json.readObject(Body.of(Base64.getUrlDecoder().decode(parts[1])))
                    .flatMap(claims -> NAME_CLAIMS.stream()
                            .filter(claims::hasNonNull)
                            .map(name -> claims.path(name).asText())
                            .findFirst());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
