package io.aiconnectors.databricks.adapter.audit.chain;

import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/// Signs checkpoints as compact JWS with ES256 (RFC 7515, RFC 7518 §3.4); the header names the key by its
/// thumbprint.
public final class JwsCheckpointSigner implements CheckpointSigner {
    /// The type in the header, so that nothing else that the key might sign passes for a checkpoint (RFC
    /// 8725 §3.11).
    static final String TYPE = "audit-checkpoint";

    private final CheckpointKey key;

    public JwsCheckpointSigner(CheckpointKey key) {
        this.key = key;
    }

    @Override
    public String sign(ChainHead head, Instant at) {
        var jws = new JsonWebSignature();
        jws.setHeader(HeaderParameterNames.TYPE, TYPE);
        jws.setKeyIdHeaderValue(key.thumbprint());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKey(key.key());
        jws.setPayload(new CheckpointStatement(head, at).json());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("a key on P-256 does not sign", impossible);
        }
    }
}
