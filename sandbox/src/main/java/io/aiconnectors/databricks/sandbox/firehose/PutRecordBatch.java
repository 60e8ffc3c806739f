package io.aiconnectors.databricks.sandbox.firehose;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.http.Answer;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.Map;
import java.util.regex.Pattern;

/// The one operation that the stand-in knows, in the JSON protocol of AWS (`application/x-amz-json-1.1`).
///
/// That a request is signed is looked at, and for what; with which key is not.
///
/// See https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html
final class PutRecordBatch implements Handler {
    private static final String TYPE = "application/x-amz-json-1.1";
    private static final String TARGET = "Firehose_20150804.PutRecordBatch";
    private static final Pattern SIGNED =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=[^/, ]+/\\d{8}/[a-z0-9-]+/firehose/aws4_request, ?"
                    + "SignedHeaders=[a-z0-9;-]*host;[a-z0-9;-]*x-amz-date[a-z0-9;-]*, ?Signature=[0-9a-f]{64}");

    private final Map<String, Stream> streams;

    PutRecordBatch(Map<String, Stream> streams) {
        this.streams = Map.copyOf(streams);
    }

    @Override
    public Answer answer(Request request) {
        if (request.header("Authorization").isEmpty()) {
            return error("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (!SIGNED.matcher(request.header("Authorization").orElseThrow()).matches()
                || request.header("X-Amz-Date").isEmpty()) {
            return error("IncompleteSignatureException", "Authorization header is not a signature for this service.");
        }
        if (!request.method().equals("POST")
                || !request.path().equals("/")
                || !request.header("X-Amz-Target").orElse("").equals(TARGET)
                || !request.header("Content-Type").orElse("").equals(TYPE)) {
            return error("UnknownOperationException", "");
        }
        try {
            var batch = Batch.read(request.body());
            var stream = streams.get(batch.stream());
            return stream == null
                    ? error("ResourceNotFoundException", "Firehose " + batch.stream() + " not found.")
                    : response(200, stream.put(batch.records()));
        } catch (Batch.Invalid invalid) {
            return error(invalid.type(), invalid.what());
        }
    }

    private static Response error(String type, String message) {
        return response(400, Json.object().put("__type", type).put("message", message));
    }

    private static Response response(int status, JsonNode body) {
        return Response.of(status, TYPE, Body.of(body.toString()))
                .with("x-amzn-RequestId", "00000000-0000-4000-8000-000000000000");
    }
}
