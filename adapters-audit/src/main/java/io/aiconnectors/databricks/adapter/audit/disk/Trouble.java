package io.aiconnectors.databricks.adapter.audit.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// What kind of trouble a disk is in. The operating system tells it in words alone (`errno` ENOSPC, EDQUOT, EROFS).
public enum Trouble {
    FULL("disk_full"),
    READ_ONLY("read_only"),
    OTHER("unavailable");

    private final String code;

    Trouble(String code) {
        this.code = code;
    }

    /// A stable snake_case word, to be put behind the name of what had the trouble.
    public String code() {
        return code;
    }

    /// Of a failure; never of a failure that is none of the disk's.
    public static Trouble of(Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException) {
            return READ_ONLY;
        }
        if (!(failure instanceof IOException) || failure.getMessage() == null) {
            return OTHER;
        }
        var words = failure.getMessage().toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("quota exceeded") || words.contains("not enough space")) {
            return FULL;
        }
        return words.contains("read-only file system") || words.contains("permission denied") ? READ_ONLY : OTHER;
    }
}
