package io.aiconnectors.databricks.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How calls are audited.
///
/// @param sinks      where records are delivered to, at least one
/// @param spool      folder in which records are kept until every sink has them
/// @param spoolLimit how much of them, in bytes
/// @param signingKey signs the checkpoints of the chain, PKCS #8 in PEM; a fresh one at each start when there is none
/// @param digestKey  keys the digests of arguments
/// @param payloads   where arguments and answers are kept for auditors; nowhere unless it was asked for
public record AuditPlan(
        List<SinkPlace> sinks,
        Path spool,
        long spoolLimit,
        Optional<SecretSource> signingKey,
        SecretSource digestKey,
        Optional<Payloads> payloads) {
    public AuditPlan {
        sinks = List.copyOf(sinks);
    }

    /// An encrypted stream beside the audit.
    ///
    /// @param sink where it is delivered to
    /// @param spool folder in which it is kept until then
    /// @param auditorsKey the public key that it is encrypted to, in PEM, or the file that it is in
    public record Payloads(SinkPlace sink, Path spool, String auditorsKey) {}
}
