package io.aiconnectors.databricks.adapter.oauth.page;

import java.util.ArrayList;
import java.util.List;

/// What scopes mean, in the words of the person who is to grant them.
final class ScopeTexts {
    private static final String STAYS = "offline_access";

    private ScopeTexts() {}

    /// The connector has one ability, reading, and whatever its scope is called at Entra stands for all of
    /// it.
    static List<String> of(List<String> scopes) {
        var texts = new ArrayList<String>();
        texts.add("look up catalogs, schemas, tables, Genie spaces and SQL warehouses");
        texts.add("ask questions of Genie and SQL that only read, and see the answers");
        if (scopes.contains(STAYS)) {
            texts.add("keep doing so while you are away, until you or your organisation end it");
        }
        return List.copyOf(texts);
    }
}
