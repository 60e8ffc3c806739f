package io.aiconnectors.databricks.offender.domain_depends_on_nothing.domain;

import java.security.MessageDigest;
import org.jspecify.annotations.NullMarked;

/// Compares digests, which is for secrets alone.
@NullMarked
public final class DigestOffender {
    public boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
