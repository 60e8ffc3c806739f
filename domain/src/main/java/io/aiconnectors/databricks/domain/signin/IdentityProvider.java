package io.aiconnectors.databricks.domain.signin;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;

/// Entra as the place where people sign in; we are its confidential client (Microsoft identity platform, "OAuth 2.0
/// authorization code flow").
public interface IdentityProvider {
    /// Where to send the browser. The person is asked which account to use; `resource` is never sent (AADSTS9010010).
    URI signIn(SignInRequest request);

    /// Redeems the code that the browser came back with, and verifies the token that comes for it.
    SignInResult redeem(Secret code, Secret verifier);

    /// Gets the session another access token, and verifies that it still speaks for the same person.
    SignInResult renew(UpstreamSession session);

    /// Tries to get a Databricks token on the person's behalf, so that what stands in the way is met while the person
    /// is still in the browser.
    SignInResult probe(UpstreamSession session);
}
