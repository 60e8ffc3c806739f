package io.aiconnectors.databricks.adapter.oauth.authorize;

import io.aiconnectors.databricks.application.oauth.Answer;
import io.aiconnectors.databricks.application.oauth.BackToClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where the browser is sent with an answer for the client: its redirect URI as it came, with the answer
/// appended to the query (RFC 6749 §4.1.2).
final class ClientAddress {
    private ClientAddress() {}

    static String of(BackToClient back) {
        var redirect = back.redirect().value();
        var address = new StringBuilder(redirect).append(redirect.contains("?") ? '&' : '?');
        switch (back.answer()) {
            case Answer.Code(var code) -> append(address, "code", code.reveal());
            case Answer.Failure(var error, var description) -> {
                append(address, "error", error.code());
                append(address, "error_description", description);
            }
        }
        if (!back.state().isEmpty()) {
            append(address, "state", back.state());
        }
        append(address, "iss", back.issuer().toString());
        return address.substring(0, address.length() - 1);
    }

    /// A space becomes `%20`, which every reader takes for one; not all take `+`.
    private static void append(StringBuilder address, String name, String value) {
        address.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))
                .append('&');
    }
}
