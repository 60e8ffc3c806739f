package io.aiconnectors.databricks.sandbox.catalog.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What one member of a workspace was granted, and what the tag endpoints tell this person.
///
/// @param unreadable full names (or space ids) whose tags alone are answered with 403, whatever `tagReading` says
public record Access(Set<Grant> grants, TagReading tagReading, Set<String> unreadable) {
    public static final Access NOTHING = new Access(Set.of(), TagReading.ALLOWED, Set.of());

    public Access {
        grants = Set.copyOf(grants);
        unreadable = Set.copyOf(unreadable);
    }

    public Access and(Privilege privilege, String... securables) {
        var more = new HashSet<>(grants);
        for (var securable : securables) {
            more.add(new Grant(privilege, securable.toLowerCase(Locale.ROOT)));
        }
        return new Access(more, tagReading, unreadable);
    }

    /// Everything a reader needs in these catalogs: `USE CATALOG`, `USE SCHEMA` and `SELECT` from the top down.
    public Access andReading(String... catalogs) {
        return and(Privilege.USE_CATALOG, catalogs)
                .and(Privilege.USE_SCHEMA, catalogs)
                .and(Privilege.SELECT, catalogs);
    }

    public Access tags(TagReading answered) {
        return new Access(grants, answered, unreadable);
    }

    public Access tagsUnreadable(String... securables) {
        return new Access(grants, tagReading, Set.of(securables));
    }

    /// True if the privilege was granted on the securable itself or on one of its parents.
    public boolean has(Privilege privilege, String... path) {
        var full = new StringBuilder();
        for (var part : path) {
            full.append(full.isEmpty() ? "" : ".").append(part.toLowerCase(Locale.ROOT));
            if (grants.contains(new Grant(privilege, full.toString()))) {
                return true;
            }
        }
        return false;
    }
}
