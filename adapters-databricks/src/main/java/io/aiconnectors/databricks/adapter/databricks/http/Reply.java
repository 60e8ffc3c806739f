package io.aiconnectors.databricks.adapter.databricks.http;

import java.util.Map;

/// One HTTP answer, as it came. It is looked at and dropped; nothing keeps or logs its body.
final class Reply {
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final int status;
    private final Map<Header, String> headers;
    private final byte[] body;

    Reply(int status, Map<Header, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    static boolean isSuccess(int status) {
        return status >= OK && status < MULTIPLE_CHOICES;
    }

    boolean isSuccess() {
        return isSuccess(status);
    }

    int status() {
        return status;
    }

    /// Empty when the answer does not have it.
    String header(Header header) {
        return headers.getOrDefault(header, "");
    }

    byte[] body() {
        return body.clone();
    }

    /// The headers that matter.
    enum Header {
        CONTENT_TYPE("Content-Type"),
        REQUEST_ID("X-Request-Id"),
        RETRY_AFTER("Retry-After"),
        /// Where Databricks explains a refusal that has an unhelpful body.
        REASON("X-Databricks-Reason-Phrase"),
        CHALLENGE("WWW-Authenticate");

        private final String wireName;

        Header(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }
}
