package io.aiconnectors.databricks.sandbox.workspace.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Entity tag assignments of Unity Catalog securables and of Genie spaces: direct assignments only, never inherited
/// ones.
///
/// A page has 50 tags at most, and `max_results=0` is refused, since it is not documented here. Somebody who may only
/// browse an asset may not read its tags; what a real workspace does then is not documented.
final class TagApi {
    private final PageHabits habits;

    TagApi(PageHabits habits) {
        this.habits = habits;
    }

    /// `GET /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags`
    Response unityCatalog(Visit visit) {
        var type = visit.request().parameter("entity_type");
        var name = visit.request().parameter("entity_name");
        return answer(visit, type, name, UnityCatalogTags.find(visit, type, name));
    }

    /// `GET /api/2.0/entity-tag-assignments/geniespaces/{entity_id}/tags`
    Response space(Visit visit) {
        var id = visit.request().parameter("entity_id");
        var found = visit.catalogue().space(id).filter(_ -> visit.sight().space(id));
        return answer(
                visit,
                "geniespaces",
                id,
                found.map(space -> new Tagged("Genie space", id, Visibility.FULL, space.tags())));
    }

    private Response answer(Visit visit, String type, String name, Optional<Tagged> found) {
        var tagged =
                found.filter(entity -> entity.visibility() != Visibility.NONE).orElseThrow(() -> notFound(type, name));
        if (visit.access().unreadable().contains(tagged.name().toLowerCase(Locale.ROOT))
                || tagged.visibility() == Visibility.BROWSE_ONLY) {
            throw forbidden(tagged);
        }
        return switch (visit.access().tagReading()) {
            case ALLOWED ->
                new Listing<>(
                                habits,
                                new PageSize("max_results", 50, 50, -1),
                                "tag_assignments",
                                Tag::key,
                                tag -> Optional.of(wire(type, tagged.name(), tag)))
                        .answer(visit, tagged.tags());
            case FORBIDDEN -> throw forbidden(tagged);
            case NOT_FOUND -> throw notFound(type, name);
            case NO_SUCH_API -> throw ApiRefusal.noSuchApi(visit.request().path());
        };
    }

    private static ObjectNode wire(String type, String name, Tag tag) {
        var json =
                Json.object().put("entity_type", type).put("entity_name", name).put("tag_key", tag.key());
        // Tags that data classification sets have no value and say where they come from.
        if (tag.key().startsWith("class.")) {
            return json.put("source_type", "TAG_ASSIGNMENT_SOURCE_TYPE_SYSTEM_DATA_CLASSIFICATION");
        }
        return json.put("tag_value", tag.value())
                .put("update_time", "2026-01-01T00:00:00Z")
                .put("updated_by", "platform-admins");
    }

    private static ApiRefusal forbidden(Tagged tagged) {
        return ApiRefusal.permissionDenied(
                "User does not have permission to read tags of %s '%s'.".formatted(tagged.kind(), tagged.name()));
    }

    private static ApiRefusal notFound(String type, String name) {
        return switch (type) {
            case "catalogs" -> ApiRefusal.doesNotExist("Catalog", name);
            case "schemas" -> ApiRefusal.doesNotExist("Schema", name);
            case "tables" -> ApiRefusal.doesNotExist("Table", name);
            case "columns" -> ApiRefusal.doesNotExist("Column", name);
            case "volumes" -> ApiRefusal.doesNotExist("Volume", name);
            default -> ApiRefusal.unknownResource("The entity %s/%s does not exist.".formatted(type, name));
        };
    }

    /// An asset with its own tags, as far as the person sees it.
    record Tagged(String kind, String name, Visibility visibility, List<Tag> tags) {}
}
