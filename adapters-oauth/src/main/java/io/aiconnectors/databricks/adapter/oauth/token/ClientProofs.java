package io.aiconnectors.databricks.adapter.oauth.token;

import io.aiconnectors.databricks.application.oauth.ClientProof;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Reads what a client proves itself with: Basic credentials, of which both parts are form-encoded (RFC 6749
/// §2.3.1, RFC 7617).
final class ClientProofs {
    private static final String SCHEME = "Basic ";

    private ClientProofs() {}

    static ClientProof of(List<String> authorization) {
        if (authorization.isEmpty()) {
            return new ClientProof.None();
        }
        var header = authorization.getFirst();
        if (authorization.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new ClientProof.Unreadable();
        }
        try {
            var pair = new String(
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0
                    ? new ClientProof.Unreadable()
                    : new ClientProof.Basic(
                            new ClientId(decoded(pair.substring(0, colon))),
                            Secret.of(decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException noCredentials) {
            return new ClientProof.Unreadable();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
