package io.aiconnectors.databricks.sandbox.workspace.visit;

import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.Locale;

/// A REST call turned down, in Databricks' error shape; the texts name what they speak of, as Databricks' texts do.
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Response response;

    private ApiRefusal(int status, String code, String message) {
        super(code, null, false, false);
        var body = Json.object().put("error_code", code).put("message", message);
        body.putArray("details")
                .addObject()
                .put("@type", "type.googleapis.com/google.rpc.RequestInfo")
                .put("request_id", Entrance.requestId(message))
                .put("serving_data", "");
        this.response = Response.json(status, body);
    }

    public static ApiRefusal invalidParameter(String message) {
        return new ApiRefusal(400, "INVALID_PARAMETER_VALUE", message);
    }

    /// A privilege is missing on a securable that exists.
    public static ApiRefusal missing(String privilege, String kind, String name) {
        return new ApiRefusal(
                403, "PERMISSION_DENIED", "User does not have %s on %s '%s'.".formatted(privilege, kind, name));
    }

    public static ApiRefusal permissionDenied(String message) {
        return new ApiRefusal(403, "PERMISSION_DENIED", message);
    }

    /// A securable of Unity Catalog does not exist.
    ///
    /// @param kind `Catalog`, `Schema`, `Table` or `Column`
    public static ApiRefusal doesNotExist(String kind, String name) {
        return new ApiRefusal(
                404,
                kind.toUpperCase(Locale.ROOT) + "_DOES_NOT_EXIST",
                "%s '%s' does not exist.".formatted(kind, name));
    }

    /// Something outside Unity Catalog does not exist.
    public static ApiRefusal unknownResource(String message) {
        return new ApiRefusal(404, "RESOURCE_DOES_NOT_EXIST", message);
    }

    public static ApiRefusal noSuchApi(String path) {
        return new ApiRefusal(404, "ENDPOINT_NOT_FOUND", "No API found for 'GET " + path + "'");
    }

    public static ApiRefusal noMetastore() {
        return new ApiRefusal(404, "METASTORE_DOES_NOT_EXIST", "No metastore assigned for the current workspace.");
    }

    public Response response() {
        return response;
    }
}
