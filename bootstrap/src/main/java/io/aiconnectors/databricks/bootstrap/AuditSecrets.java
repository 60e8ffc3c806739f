package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.audit.AuditKeys;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKey;
import io.aiconnectors.databricks.adapter.audit.chain.JwsCheckpointSigner;
import io.aiconnectors.databricks.adapter.audit.payload.AuditorsKey;
import io.aiconnectors.databricks.adapter.audit.record.ArgumentsDigester;
import io.aiconnectors.databricks.bootstrap.settings.AuditPlan;
import io.aiconnectors.databricks.bootstrap.settings.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// The keys of the audit.
record AuditSecrets(CheckpointKey signing, ArgumentsDigester digester) {
    /// Takes them as they were given, or makes fresh ones.
    ///
    /// @throws StartRefused if one is not what it is meant to be
    static AuditSecrets of(AuditPlan plan, SecureRandom random) {
        return new AuditSecrets(
                plan.signingKey().map(AuditSecrets::signing).orElseGet(() -> CheckpointKey.fresh(random)),
                digester(plan.digestKey()));
    }

    /// What the audit does with them.
    AuditKeys keys() {
        return new AuditKeys(new JwsCheckpointSigner(signing), digester);
    }

    /// The auditors' public key, of which nothing is secret.
    ///
    /// @param given the key in PEM, or the file that it is in
    static AuditorsKey auditors(String given) {
        try {
            return AuditorsKey.read(given.startsWith("-----BEGIN") ? given : Files.readString(Path.of(given)));
        } catch (IllegalArgumentException none) {
            throw new StartRefused("AUDIT_PAYLOAD_KEY: " + none.getMessage());
        } catch (IOException unreadable) {
            throw new StartRefused("AUDIT_PAYLOAD_KEY: names a file that cannot be read");
        }
    }

    private static CheckpointKey signing(SecretSource source) {
        try {
            return CheckpointKey.of(Secrets.fetch(source));
        } catch (IllegalArgumentException none) {
            throw new StartRefused("AUDIT_SIGNING_KEY: " + none.getMessage());
        }
    }

    private static ArgumentsDigester digester(SecretSource source) {
        try {
            return new ArgumentsDigester(Secrets.fetch(source));
        } catch (IllegalArgumentException none) {
            throw new StartRefused("AUDIT_DIGEST_KEY: " + none.getMessage());
        }
    }
}
