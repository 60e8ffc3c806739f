package io.aiconnectors.databricks.domain.audit;

import java.util.List;

/// A place that audit records are delivered to, at least once, by one thread, in the order of their sequence.
public interface AuditSink extends AutoCloseable {
    /// A short name without spaces, the same at every start, such as `file` or `firehose`.
    String name();

    /// How much of it may be given at once.
    Batch batch();

    /// Delivers a batch. Blocks for as long as one attempt takes, which has a deadline; it is the giver who tries
    /// again.
    ///
    /// @param records not empty, within [#batch]
    Delivery deliver(List<AuditRecord> records);

    @Override
    void close();

    /// The most that one delivery takes.
    ///
    /// @param records       how many
    /// @param bytes         all their lines together, with their ends
    /// @param bytesOfRecord one line, with its end
    record Batch(int records, int bytes, int bytesOfRecord) {}

    /// What became of a batch.
    sealed interface Delivery {
        /// All of it will outlive this process and its disk.
        record Delivered() implements Delivery {}

        /// Some of it was not taken.
        ///
        /// @param missing indices of the records that were not, in their order
        /// @param code    a stable snake_case word that says why
        record Partly(List<Integer> missing, String code) implements Delivery {
            public Partly {
                missing = List.copyOf(missing);
            }
        }

        /// Nothing of it can be relied on to have been taken.
        ///
        /// @param code a stable snake_case word that says why
        record Failed(String code) implements Delivery {}
    }
}
