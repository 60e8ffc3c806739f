package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.SecureRandom;
import java.util.Base64;

/// Makes what nobody can guess.
public final class Mint {
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final String REGISTERED_CLIENT = "dbxd_";

    private final SecureRandom random;

    public Mint(SecureRandom random) {
        this.random = random;
    }

    Secret token(TokenKind kind) {
        return Secret.of(kind.prefix() + letters(SECRET_BYTES));
    }

    /// A value of full strength that is no token: a transaction, a state, a verifier (43 characters, RFC 7636 §4.1).
    Secret nonce() {
        return Secret.of(letters(SECRET_BYTES));
    }

    GrantId grantId() {
        return new GrantId(letters(ID_BYTES));
    }

    ClientId clientId() {
        return new ClientId(REGISTERED_CLIENT + letters(ID_BYTES));
    }

    private String letters(int bytes) {
        var chance = new byte[bytes];
        random.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }
}
