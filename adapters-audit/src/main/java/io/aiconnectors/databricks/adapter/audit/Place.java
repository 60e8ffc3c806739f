package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.disk.DirectoryLock;
import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.adapter.audit.disk.LocalDisk;
import io.aiconnectors.databricks.adapter.audit.disk.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The directory of the spool, which this process holds alone.
record Place(Disk disk, DirectoryLock lock) {
    /// What came of taking hold of it.
    sealed interface Taken {
        record Ours(Place place) implements Taken {}

        /// It could not be taken.
        ///
        /// @param reason for the operator, with what to do
        record Not(String reason) implements Taken {}
    }

    /// Takes hold of a directory, and makes it, for its owner alone, if it is missing.
    static Taken take(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return DirectoryLock.take(directory)
                    .<Taken>map(lock -> new Taken.Ours(new Place(new LocalDisk(directory), lock)))
                    .orElseGet(() -> new Taken.Not(
                            "the spool is in use by another process." + " Give every process a directory of its own"));
        } catch (IOException failure) {
            return new Taken.Not(unusable(failure));
        }
    }

    /// Why a spool cannot be opened, in words for the operator.
    static String unusable(IOException failure) {
        return switch (Trouble.of(failure)) {
            case FULL -> "the disk of the spool is full. Make room on it, or name another directory";
            case READ_ONLY -> "the spool may not be written. Change the rights of its directory, or name another";
            case OTHER -> "the spool cannot be read or written. Name a directory on a disk that works";
        };
    }

    void leave() {
        lock.close();
    }
}
