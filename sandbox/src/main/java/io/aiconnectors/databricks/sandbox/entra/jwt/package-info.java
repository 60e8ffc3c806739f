/// Tokens in Entra's two versions: keys, claims, signing, and verification for the stand-ins that receive them.
@NullMarked
package io.aiconnectors.databricks.sandbox.entra.jwt;

import org.jspecify.annotations.NullMarked;
