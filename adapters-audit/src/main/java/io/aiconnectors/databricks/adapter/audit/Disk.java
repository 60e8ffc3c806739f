package io.aiconnectors.databricks.adapter.audit;

import java.io.IOException;

/// Where a journal writes; opened anew after every failure.
interface Disk {
    /// An open file that only grows.
    interface Handle extends AutoCloseable {
        void append(byte[] bytes) throws IOException;

        /// Returns once everything appended would outlive a loss of power.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// Opens for appending at the beginning of a line.
    Handle open() throws IOException;
}
