package io.aiconnectors.databricks.bootstrap.doctor;

import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.AUDIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders on this machine.
public final class Places {
    private Places() {}

    /// Whether a spool can be kept in a folder, or in one that can be made.
    ///
    /// @param setting which names it
    /// @param most    how large it may grow, in bytes
    public static Finding spool(String setting, Path folder, long most) {
        var there = folder.toAbsolutePath();
        for (var above = there.getParent(); above != null && !Files.exists(there); above = there.getParent()) {
            there = above;
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return Finding.wrong(
                    AUDIT,
                    "spool_not_writable",
                    setting + ": " + folder + " cannot be written",
                    "Change its rights or its place");
        }
        try {
            var free = Files.getFileStore(there).getUsableSpace();
            return free >= most
                    ? Finding.well(AUDIT, "spool", setting + ": " + folder + " can be written")
                    : Finding.wrong(
                            AUDIT,
                            "spool_short_of_space",
                            setting + ": of the disk " + free / 1_000_000 + " MB are free, and the spool may take "
                                    + most / 1_000_000,
                            "Make room, or lower AUDIT_SPOOL_LIMIT_MB");
        } catch (IOException _) {
            return Finding.unseen(
                    AUDIT, "spool_space_unseen", setting + ": free space cannot be told", "Look at the disk by hand");
        }
    }
}
