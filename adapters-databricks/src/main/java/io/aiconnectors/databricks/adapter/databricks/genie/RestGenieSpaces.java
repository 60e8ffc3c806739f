package io.aiconnectors.databricks.adapter.databricks.genie;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.listing.Listing;
import io.aiconnectors.databricks.adapter.databricks.listing.Source;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieSpaces;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.genie.GenieSpaces;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.InvalidName;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.Optional;

/// [GenieSpaces] over REST 2.0.
///
/// See https://docs.databricks.com/api/workspace/genie/listspaces
public final class RestGenieSpaces implements GenieSpaces {
    private static final Address SPACES = Address.of("/api/2.0/genie/spaces");
    private static final int SPACES_PER_PAGE = 100;

    private final Listing listing;

    public RestGenieSpaces(Listing listing) {
        this.listing = listing;
    }

    @Override
    public Upstream<Slice<GenieSpace>> spaces(Authorized<ListGenieSpaces> call, Workspace at) {
        return listing.read(
                call,
                at,
                new Source<>(SPACES, "page_size", SPACES_PER_PAGE, "spaces", "space_id", RestGenieSpaces::space));
    }

    /// A space whose id is text but of a form that we do not accept is left out: it could not be asked anything
    /// here.
    private static Optional<GenieSpace> space(Fields row) {
        var id = row.text("space_id");
        var title = row.textIfAny("title").orElse("");
        var warehouse = row.textIfAny("warehouse_id").orElse("");
        var description = row.textIfAny("description").orElse("");
        try {
            return Optional.of(new GenieSpace(new GenieSpaceId(id), title, warehouse, description));
        } catch (InvalidName _) {
            return Optional.empty();
        }
    }
}
