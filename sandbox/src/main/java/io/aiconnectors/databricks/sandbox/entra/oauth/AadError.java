package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.util.Optional;

/// One of Entra's refusals: OAuth error code, AADSTS number, text, and for interactive remedies `suberror` and `claims`
/// (Microsoft's authentication error code reference).
record AadError(int status, String error, int code, String text, Optional<String> suberror, Optional<String> claims)
        implements TokenAnswer, Asked {
    static AadError of(String error, int code, String text) {
        int status = error.equals("invalid_client") ? 401 : 400;
        return new AadError(status, error, code, text, Optional.empty(), Optional.empty());
    }

    static AadError missing(String parameter) {
        return of(
                "invalid_request",
                900144,
                "The request body must contain the following parameter: '" + parameter + "'.");
    }

    static AadError repeated(String parameter) {
        return of("invalid_request", 90014, "The parameter '" + parameter + "' must not occur more than once.");
    }

    static AadError resourceParameter() {
        return of(
                "invalid_target",
                9010010,
                "The resource parameter provided in the request doesn't match with the requested scopes.");
    }

    static AadError forItself(String clientId) {
        return of(
                "invalid_request",
                90009,
                "Application '" + clientId + "' is requesting a token for itself. This scenario is supported only if"
                        + " resource is specified using the GUID based App Identifier.");
    }

    static AadError emptyScope() {
        return of("invalid_request", 28003, "Provided value for the input parameter scope cannot be empty.");
    }

    static AadError invalidScope(String scope) {
        return of("invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid: " + scope);
    }

    static AadError unknownApplication(String clientId, String tenantId) {
        return of(
                "unauthorized_client",
                700016,
                "Application with identifier '" + clientId + "' was not found in the directory '" + tenantId + "'.");
    }

    static AadError badAssertion(int code, String text) {
        return of("invalid_client", code, text);
    }

    static AadError disabled() {
        return of("invalid_grant", 50057, "The user account is disabled.");
    }

    static AadError notAssigned(String clientId, Persona persona) {
        return of(
                "invalid_grant",
                50105,
                "Your administrator has configured the application '" + clientId + "' to block users unless they are"
                        + " specifically granted ('assigned') access to the application. The signed in user '"
                        + persona.upn() + "' is blocked because they are not a direct member of a group with access.");
    }

    static AadError consentMissing(String clientId, Persona persona) {
        return new AadError(
                400,
                "invalid_grant",
                65001,
                "The user '" + persona.upn() + "' or administrator has not consented to use the application with ID '"
                        + clientId + "'. Send an interactive authorization request for this user and resource.",
                Optional.of("consent_required"),
                Optional.empty());
    }

    static AadError secondFactorMissing(String databricksAppId) {
        return new AadError(
                400,
                "interaction_required",
                50076,
                "Due to a configuration change made by your administrator, or because you moved to a new location, you"
                        + " must use multi-factor authentication to access '" + databricksAppId + "'.",
                Optional.of("basic_action"),
                Optional.of("{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":"
                        + "[\"c0ffee00-1111-4aaa-8aaa-00000000c0de\"]}}}"));
    }
}
