package io.aiconnectors.databricks.domain.audit;

import java.util.function.Supplier;

/// Where it is kept, word by word, what was asked and what was answered. It is for auditors alone, apart from the audit
/// that others read. Never throws.
public interface CallPayloads {
    /// Keeps one of the two payloads of a call. What is kept outlives this process once this returns.
    ///
    /// @param json what the payload says; asked for only if it is wanted
    Keeping keep(EventId id, Part part, Supplier<String> json);

    /// Which of the two.
    enum Part {
        ARGUMENTS("arguments"),
        ANSWER("answer");

        private final String code;

        Part(String code) {
            this.code = code;
        }

        /// The stable name in records.
        public String code() {
            return code;
        }
    }

    /// What became of a payload.
    sealed interface Keeping {
        record Kept() implements Keeping {}

        /// Nobody asked for payloads to be kept.
        record NotWanted() implements Keeping {}

        /// It was asked for, and could not be done.
        ///
        /// @param code a stable snake_case word that says why
        record Refused(String code) implements Keeping {}
    }
}
