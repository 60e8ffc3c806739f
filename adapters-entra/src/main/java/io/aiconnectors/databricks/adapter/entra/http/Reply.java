package io.aiconnectors.databricks.adapter.entra.http;

import java.net.http.HttpHeaders;

/// What came of one HTTP request. Never an exception.
public sealed interface Reply {
    /// A whole answer of any status.
    record Arrived(int status, HttpHeaders headers, String body) implements Reply {
        /// Shows the status alone: bodies hold tokens, or error texts that name people.
        @Override
        public String toString() {
            return "Arrived[" + status + "]";
        }
    }

    /// No whole answer.
    record Lost(Loss loss) implements Reply {}

    /// Why there is no whole answer.
    enum Loss {
        /// Not within the deadline.
        TIMEOUT("timeout"),
        /// No connection, or it broke, or the answer is larger than is taken.
        BROKEN("unreachable"),
        /// The asking thread was interrupted; its interrupt flag is set again.
        INTERRUPTED("interrupted");

        private final String code;

        Loss(String code) {
            this.code = code;
        }

        /// A stable word for logs.
        public String code() {
            return code;
        }
    }
}
