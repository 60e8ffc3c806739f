package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.AppRegistration;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a `scope` parameter asks for: a token for exactly one resource, no resource at all, or something Entra refuses.
sealed interface Asked permits Asked.For, Asked.OidcAlone, AadError {
    Set<String> OIDC = Set.of("openid", "profile", "email", "offline_access");

    /// One resource, by `.default` or by its scope, and some of the OpenID Connect scopes.
    record For(Resource resource, boolean byDefault, Set<String> oidc) implements Asked {}

    /// OpenID Connect scopes or nothing.
    record OidcAlone(Set<String> oidc) implements Asked {}

    static Asked read(String scope, AppRegistration app) {
        var oidc = new LinkedHashSet<String>();
        var others = new ArrayList<String>();
        for (var token : scope.strip().split(" ", -1)) {
            if (OIDC.contains(token)) {
                oidc.add(token);
            } else if (!token.isEmpty()) {
                others.add(token);
            }
        }
        if (others.isEmpty()) {
            return new OidcAlone(oidc);
        }
        var resources = new HashSet<String>();
        others.forEach(token -> resources.add(resourcePart(token)));
        if (resources.size() > 1) {
            return AadError.of(
                    "invalid_request",
                    28000,
                    "Provided value for the input parameter scope is not valid because it contains more than one"
                            + " resource. Scope " + scope + " is not valid.");
        }
        return oneResource(resources.iterator().next(), others, oidc, app);
    }

    private static Asked oneResource(String resource, List<String> tokens, Set<String> oidc, AppRegistration app) {
        var names = tokens.stream().map(Asked::namePart).toList();
        boolean byDefault = names.contains(".default");
        if (names.size() > 1) {
            return AadError.invalidScope(String.join(" ", tokens));
        }
        if (byDefault && resource.equals(app.idUri())) {
            return AadError.forItself(app.clientId());
        }
        return known(resource, app)
                .<Asked>map(found -> byDefault || names.getFirst().equals(scopeOf(found, app))
                        ? new For(found, byDefault, oidc)
                        : AadError.invalidScope(tokens.getFirst()))
                .orElseGet(() -> AadError.of(
                        "invalid_resource",
                        500011,
                        "The resource principal named " + resource + " was not found in the tenant."));
    }

    private static Optional<Resource> known(String resource, AppRegistration app) {
        if (resource.equals(Resource.DATABRICKS_APP_ID)) {
            return Optional.of(Resource.DATABRICKS);
        }
        return resource.equals(app.idUri()) || resource.equals(app.clientId())
                ? Optional.of(Resource.CONNECTOR)
                : Optional.empty();
    }

    private static String scopeOf(Resource resource, AppRegistration app) {
        return switch (resource) {
            case CONNECTOR -> app.apiScope();
            case DATABRICKS -> "user_impersonation";
        };
    }

    /// The part before the last slash; a bare name is one of Microsoft Graph's.
    private static String resourcePart(String token) {
        int slash = token.lastIndexOf('/');
        return slash < 0 ? "https://graph.microsoft.com" : token.substring(0, slash);
    }

    private static String namePart(String token) {
        return token.substring(token.lastIndexOf('/') + 1);
    }
}
