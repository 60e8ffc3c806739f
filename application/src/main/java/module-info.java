import org.jspecify.annotations.NullMarked;

/// Verbs: one class per thing a caller can ask, and the one gate they all pass.
@NullMarked
module io.aiconnectors.databricks.application {
    requires static org.jspecify;
    requires transitive io.aiconnectors.databricks.domain;

    exports io.aiconnectors.databricks.application.access;
    exports io.aiconnectors.databricks.application.cutover;
    exports io.aiconnectors.databricks.application.discovery;
    exports io.aiconnectors.databricks.application.oauth;
    exports io.aiconnectors.databricks.application.proxy;
    exports io.aiconnectors.databricks.application.time;
}
