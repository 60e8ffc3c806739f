package io.aiconnectors.databricks.adapter.audit.chain;

import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/// The public keys whose signatures an auditor trusts.
public final class CheckpointKeys {
    private static final AlgorithmConstraints ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final Map<String, ECPublicKey> byThumbprint;

    private CheckpointKeys(Map<String, ECPublicKey> byThumbprint) {
        this.byThumbprint = Map.copyOf(byThumbprint);
    }

    /// Trusts these keys; without any, no signature is checked.
    ///
    /// @param pems X.509 SubjectPublicKeyInfo in textual form, on P-256
    /// @throws IllegalArgumentException if one is no such key
    public static CheckpointKeys of(List<String> pems) {
        var keys = new HashMap<String, ECPublicKey>();
        try {
            for (var pem : pems) {
                var key = Pem.publicKey(pem);
                keys.put(Thumbprint.of(key), key);
            }
        } catch (GeneralSecurityException _) {
            throw new IllegalArgumentException("is not a public key on P-256 in PEM form (-----BEGIN PUBLIC KEY-----)");
        }
        return new CheckpointKeys(keys);
    }

    /// Whether no key is trusted, so that no signature can be checked.
    public boolean isEmpty() {
        return byThumbprint.isEmpty();
    }

    /// Says what the signature of a checkpoint is worth.
    ///
    /// @param compact a compact JWS, or whatever stands in its place
    public Vouching judge(String compact) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ES256);
            jws.setCompactSerialization(compact);
            var statement = CheckpointStatement.read(jws.getUnverifiedPayload());
            var name = Objects.requireNonNullElse(jws.getKeyIdHeaderValue(), "");
            var typed = JwsCheckpointSigner.TYPE.equals(jws.getHeader(HeaderParameterNames.TYPE));
            if (statement.isEmpty() || !typed) {
                return new Vouching.Unreadable();
            }
            if (byThumbprint.isEmpty()) {
                return new Vouching.Unchecked(statement.get(), name);
            }
            var key = byThumbprint.get(name);
            if (key == null) {
                return new Vouching.Foreign(name);
            }
            jws.setKey(key);
            return jws.verifySignature() ? new Vouching.Good(statement.get(), name) : new Vouching.False();
        } catch (JoseException _) {
            return new Vouching.Unreadable();
        }
    }
}
