package io.aiconnectors.databricks.adapter.oauth.metadata;

import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Serves the metadata document to anybody (RFC 8414 §3), under both of its names.
@Path("/")
public final class MetadataResource {
    private static final String AN_HOUR = "public, max-age=3600";

    private final ServerMetadata metadata;

    public MetadataResource(ServerMetadata metadata) {
        this.metadata = metadata;
    }

    @GET
    @Path(Paths.METADATA)
    public Response metadata() {
        return answer();
    }

    @GET
    @Path(Paths.METADATA_ALIAS)
    public Response alias() {
        return answer();
    }

    private Response answer() {
        return Response.ok(metadata.document(), "application/json")
                .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                .build();
    }
}
