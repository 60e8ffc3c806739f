package io.aiconnectors.databricks.adapter.audit.disk;

import java.io.IOException;
import java.util.List;

/// A directory for the files of the audit. Every failure is an [IOException]; [Trouble] tells of which kind.
public interface Disk {
    /// An open file that only grows, in the hands of one thread.
    interface Growing extends AutoCloseable {
        void append(byte[] bytes) throws IOException;

        /// Returns once everything appended would outlive a loss of power.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// The names of all files, in no order.
    List<String> names() throws IOException;

    /// Opens a file for appending, makes it if it is missing, and cuts it to a length. Both outlive a loss of power.
    ///
    /// @param length in bytes, at most what the file has
    Growing open(String name, long length) throws IOException;

    /// Bytes of a file from a place on; fewer than asked for where it ends.
    byte[] read(String name, long from, int length) throws IOException;

    /// Length of a file in bytes; 0 if there is none.
    long size(String name) throws IOException;

    /// Puts a file in the place of another at once: whoever reads finds the old content or the new. With `lasting` it
    /// outlives a loss of power when this returns.
    void replace(String name, byte[] content, boolean lasting) throws IOException;

    /// Gives a file another name, for good.
    void move(String from, String to) throws IOException;

    void delete(String name) throws IOException;
}
