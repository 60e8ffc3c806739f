package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.util.Optional;

/// Who signed in and how; travels from the sign-in page over the code to the tokens.
///
/// @param strong whether there was a second factor
/// @param nonce the OpenID Connect nonce of the authorization request
record SignIn(Persona persona, boolean strong, Optional<String> nonce) {}
