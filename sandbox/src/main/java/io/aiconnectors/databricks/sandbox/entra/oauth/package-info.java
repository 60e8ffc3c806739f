/// The tenant's OAuth 2.0 endpoints: sign-in page, token endpoint with its four grants, and Entra's way of saying no.
@NullMarked
package io.aiconnectors.databricks.sandbox.entra.oauth;

import org.jspecify.annotations.NullMarked;
