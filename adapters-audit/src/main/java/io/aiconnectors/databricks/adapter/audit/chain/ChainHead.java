package io.aiconnectors.databricks.adapter.audit.chain;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Where a chain of audit records has come to. Each task writes a chain of its own.
///
/// @param chain    id of the chain, 32 hex digits
/// @param sequence number of the last record; 0 before the first
/// @param hash     lower-case hex of SHA-256 over the last record's line without its end; 64 zeros before the first
public record ChainHead(String chain, long sequence, String hash) {
    /// The version of the published schema.
    public static final int SCHEMA_VERSION = 2;

    /// What the first record of a chain names as the one before it.
    public static final String NOTHING = "0".repeat(64);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public ChainHead {
        if (!ID.matcher(chain).matches() || !HASH.matcher(hash).matches() || sequence < 0) {
            throw new IllegalArgumentException("not a place in a chain of audit records");
        }
    }

    /// Before the first record.
    public static ChainHead start(String chain) {
        return new ChainHead(chain, 0, NOTHING);
    }

    /// The next record: what it says, with its place in the chain before it.
    ///
    /// @param json what [AuditLine#json] gives: an object with at least one field
    public AuditRecord next(String json) {
        return new AuditRecord(
                sequence + 1,
                "{\"schema_version\":" + SCHEMA_VERSION + ",\"chain\":\"" + chain + "\",\"sequence\":" + (sequence + 1)
                        + ",\"previous\":\"" + hash + "\"," + json.substring(1));
    }

    /// Where the chain has come to with this record.
    public ChainHead after(AuditRecord record) {
        return new ChainHead(chain, record.sequence(), hashOf(record.line()));
    }

    /// Lower-case hex of SHA-256 over a line without its end.
    public static String hashOf(String line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }
}
