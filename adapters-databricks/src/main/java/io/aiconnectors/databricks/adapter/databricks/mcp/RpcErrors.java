package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.http.ErrorCodes;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a JSON-RPC error of a managed server means. Databricks puts its own error code into the data or the
/// message; the numbers are JSON-RPC's (https://www.jsonrpc.org/specification#error_object).
final class RpcErrors {
    private static final int INVALID_PARAMS = -32602;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int MAX_TEXT = 4096;
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,20}(?:_[A-Z]{2,20}){1,4}\\b");

    private RpcErrors() {}

    static Kind kind(JsonNode error) {
        return ErrorCodes.kind(error.path("data").path("error_code").asText())
                .or(() -> inText(error.path("message").asText()))
                .orElseGet(() -> byNumber(error.path("code").asInt()));
    }

    private static Optional<Kind> inText(String message) {
        return CODE.matcher(message.substring(0, Math.min(message.length(), MAX_TEXT)))
                .results()
                .map(MatchResult::group)
                .map(ErrorCodes::kind)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Kind byNumber(int code) {
        return switch (code) {
            case INVALID_PARAMS -> Kind.REJECTED;
            case METHOD_NOT_FOUND -> Kind.NOT_OFFERED;
            default -> Kind.UPSTREAM_ERROR;
        };
    }
}
