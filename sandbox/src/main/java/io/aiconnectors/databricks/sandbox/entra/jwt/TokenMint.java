package io.aiconnectors.databricks.sandbox.entra.jwt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import java.time.Duration;
import java.util.Optional;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Signs access and id tokens with the tenant's current key.
public final class TokenMint {
    private final SigningKeys keys;
    private final TokenClaims claims;

    public TokenMint(SigningKeys keys, TokenClaims claims) {
        this.keys = keys;
        this.claims = claims;
    }

    /// An access token of a person.
    ///
    /// @param strong whether the sign-in had a second factor
    public Secret access(Persona persona, Resource resource, Duration lifetime, boolean strong) {
        return signed(claims.of(persona, resource, lifetime, strong));
    }

    /// An access token of the application itself, without any person.
    public Secret appOnly(Resource resource, Duration lifetime) {
        return signed(claims.appOnly(resource, lifetime));
    }

    /// An id token (OpenID Connect Core §2) for the application.
    public Secret id(Persona persona, Duration lifetime, Optional<String> nonce) {
        return signed(claims.id(persona, lifetime, nonce));
    }

    /// Whatever was wished for.
    public Secret wish(TokenWish wish) {
        var json = claims.of(wish.persona(), wish.resource(), wish.lifetime(), false);
        wish.overrides().properties().forEach(claim -> {
            if (claim.getValue().isNull()) {
                json.remove(claim.getKey());
            } else {
                json.set(claim.getKey(), claim.getValue());
            }
        });
        return wish.foreignKey()
                ? signed(json, SigningKeys.generated(), keys.signing().getKeyId())
                : signed(json);
    }

    private Secret signed(ObjectNode claims) {
        var key = keys.signing();
        return signed(claims, key, key.getKeyId());
    }

    private static Secret signed(ObjectNode claims, RsaJsonWebKey key, String kid) {
        var jws = new JsonWebSignature();
        jws.setHeader("typ", "JWT");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(kid);
        jws.setKey(key.getPrivateKey());
        jws.setPayload(claims.toString());
        try {
            return Secret.of(jws.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException("signing with an own key", e);
        }
    }
}
