package io.aiconnectors.databricks.adapter.entra.obo;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Whose token, and from which sign-in: two people never share one, nor do two sign-ins of one person.
///
/// @param signIn SHA-256 of the assertion, so that no bearer token is kept as a key
record TokenKey(TenantId tenant, ObjectId object, String signIn) {
    static TokenKey of(Caller caller) {
        return new TokenKey(
                caller.person().tenant(),
                caller.person().object(),
                sha256(caller.assertion().reveal()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
