package io.aiconnectors.databricks.adapter.mcp.metadata;

import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import java.net.URI;
import java.util.List;

/// The protected-resource metadata document: which resource this is and who gives tokens for it (RFC 9728 §2).
public final class ResourceMetadata {
    /// Where the document is served for a resource at the root of its host.
    public static final String ROOT_PATH = "/.well-known/oauth-protected-resource";

    private final byte[] document;

    /// Writes the document.
    ///
    /// @param resource exactly the URL that people type; clients compare it character by character
    public ResourceMetadata(URI resource, List<URI> authorizationServers, String scope, String name) {
        var json = Json.object().put("resource", resource.toString());
        var servers = json.putArray("authorization_servers");
        authorizationServers.forEach(server -> servers.add(server.toString()));
        json.putArray("scopes_supported").add(scope);
        json.putArray("bearer_methods_supported").add("header");
        json.put("resource_name", name);
        this.document = Json.bytes(json);
    }

    byte[] document() {
        return document.clone();
    }

    /// Where the document of a resource is to be found: its path goes behind the well-known one (RFC 9728 §3.1).
    public static URI locationOf(URI resource) {
        return resource.resolve(ROOT_PATH + resource.getPath());
    }
}
