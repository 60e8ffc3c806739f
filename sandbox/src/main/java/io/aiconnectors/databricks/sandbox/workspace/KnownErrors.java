package io.aiconnectors.databricks.sandbox.workspace;

import io.aiconnectors.databricks.sandbox.fault.Fault;
import java.util.Map;

/// Error answers that Databricks has been seen to give, each ready to be scripted as a fault.
///
/// The shapes come from the tests of the public Databricks SDKs and from public issues; the words are our own.
public enum KnownErrors {
    NUMERIC_CODE(403, "{\"error_code\":403,\"message\":\"Invalid access token.\"}"),
    EMPTY_MESSAGE(500, "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"\"}"),
    RETRY_INFO(
            429,
            "{\"error_code\":\"RESOURCE_EXHAUSTED\",\"message\":\"slow down\",\"details\":[{\"@type\":"
                    + "\"type.googleapis.com/google.rpc.RetryInfo\",\"retry_delay\":\"1s\"}]}"),
    DETAILS_ONE_OBJECT(
            400,
            "{\"error_code\":\"BAD_REQUEST\",\"message\":\"bad\",\"details\":{\"@type\":\"type.example/Other\",\"a\":1}}"),
    DETAILS_UNKNOWN_TYPE(
            400,
            "{\"error_code\":\"BAD_REQUEST\",\"message\":\"bad\",\"details\":[{\"@type\":\"type.example/Other\"},7,\"x\",null]}"),
    SCIM(
            404,
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"detail\":\"no such user\",\"status\":\"404\"}"),
    API_1_2(500, "{\"error\":\"something is wrong\"}"),
    PLAIN_TEXT(400, "MALFORMED_REQUEST: vpc_endpoints malformed parameters", "text/plain"),
    HTML_CLAIM(
            400,
            "<html><body><pre>io.jsonwebtoken.IncorrectClaimException: Expected iss claim to be: a, but was: b</pre></body></html>",
            "text/html"),
    NOT_AN_OBJECT(500, "[\"error\"]"),
    EMPTY_BODY(503, ""),
    ENDPOINT_NOT_FOUND(404, "{\"error_code\":\"ENDPOINT_NOT_FOUND\",\"message\":\"No API found for 'GET /'\"}"),
    METASTORE_DOES_NOT_EXIST(
            404, "{\"error_code\":\"METASTORE_DOES_NOT_EXIST\",\"message\":\"No metastore assigned.\"}"),
    /// Really not found, although the status says bad request.
    BAD_REQUEST_FOR_NOT_FOUND(
            400, "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"Object 12 does not exist\"}"),
    /// Really too many requests: the code wins over the status.
    BAD_REQUEST_FOR_TOO_MANY(400, "{\"error_code\":\"REQUEST_LIMIT_EXCEEDED\",\"message\":\"too many requests\"}"),
    TEMPORARILY_UNAVAILABLE(503, "{\"error_code\":\"TEMPORARILY_UNAVAILABLE\",\"message\":\"try again\"}"),
    DEADLINE_EXCEEDED(504, "{\"error_code\":\"DEADLINE_EXCEEDED\",\"message\":\"took too long\"}"),
    NOT_IMPLEMENTED(501, "{\"error_code\":\"NOT_IMPLEMENTED\",\"message\":\"not here\"}"),
    SUSPENDED_SERVICE(
            400, "{\"error_code\":\"BAD_REQUEST\",\"message\":\"The MCP service is administratively suspended.\"}");

    private final int status;
    private final String body;
    private final String contentType;

    KnownErrors(int status, String body) {
        this(status, body, "application/json");
    }

    KnownErrors(int status, String body, String contentType) {
        this.status = status;
        this.body = body;
        this.contentType = contentType;
    }

    public Fault fault() {
        return new Fault.Status(status, Map.of(), body, contentType);
    }
}
