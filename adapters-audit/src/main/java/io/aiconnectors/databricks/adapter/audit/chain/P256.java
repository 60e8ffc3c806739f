package io.aiconnectors.databricks.adapter.audit.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.List;
import javax.crypto.KeyAgreement;

/// The curve of ES256 (RFC 7518 §3.4): P-256, NIST SP 800-186 §3.2.1.3.
final class P256 {
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    private final ECParameterSpec parameters;
    private final KeyFactory keys;

    private P256(ECParameterSpec parameters, KeyFactory keys) {
        this.parameters = parameters;
        this.keys = keys;
    }

    static P256 curve() throws GeneralSecurityException {
        var named = AlgorithmParameters.getInstance("EC");
        named.init(new ECGenParameterSpec("secp256r1"));
        return new P256(named.getParameterSpec(ECParameterSpec.class), KeyFactory.getInstance("EC"));
    }

    boolean has(ECKey key) {
        return key.getParams().getCurve().equals(parameters.getCurve())
                && key.getParams().getGenerator().equals(parameters.getGenerator());
    }

    /// The public key that belongs to a private one, which PKCS #8 need not hold.
    ///
    /// What ECDH makes of the private key and the generator is the public point's x. Of the two points with
    /// that x, the right one is told by a signature.
    ECPublicKey publicOf(ECPrivateKey key) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(point(parameters.getGenerator()), true);
        var x = new BigInteger(1, agreement.generateSecret());
        var y = heightAt(x);
        for (var height : List.of(y, prime().subtract(y))) {
            var candidate = point(new ECPoint(x, height));
            if (belong(key, candidate)) {
                return candidate;
            }
        }
        throw new GeneralSecurityException("no public key fits");
    }

    private ECPublicKey point(ECPoint at) throws GeneralSecurityException {
        return (ECPublicKey) keys.generatePublic(new ECPublicKeySpec(at, parameters));
    }

    // The prime is 3 modulo 4, so that a power of it is a square root.
    private BigInteger heightAt(BigInteger x) {
        var curve = parameters.getCurve();
        var square = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime());
        return square.modPow(prime().add(BigInteger.ONE).divide(FOUR), prime());
    }

    private BigInteger prime() {
        return ((ECFieldFp) parameters.getCurve().getField()).getP();
    }

    private static boolean belong(ECPrivateKey key, ECPublicKey candidate) throws GeneralSecurityException {
        var message = "which of the two".getBytes(StandardCharsets.US_ASCII);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(message);
        var signed = signature.sign();
        signature.initVerify(candidate);
        signature.update(message);
        return signature.verify(signed);
    }
}
