package io.aiconnectors.databricks.adapter.audit.chain;

import java.time.Instant;

/// Signs how far a chain has come.
public interface CheckpointSigner {
    /// A compact JWS (RFC 7515, ES256) whose payload names chain, sequence and hash of the head, and the time.
    String sign(ChainHead head, Instant at);
}
