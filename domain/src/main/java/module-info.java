import org.jspecify.annotations.NullMarked;

/// Nouns, their rules, and the driven ports beside the nouns they speak of.
@NullMarked
module io.aiconnectors.databricks.domain {
    requires static org.jspecify;

    exports io.aiconnectors.databricks.domain.access;
    exports io.aiconnectors.databricks.domain.audit;
    exports io.aiconnectors.databricks.domain.catalog;
    exports io.aiconnectors.databricks.domain.client;
    exports io.aiconnectors.databricks.domain.credential;
    exports io.aiconnectors.databricks.domain.genie;
    exports io.aiconnectors.databricks.domain.grant;
    exports io.aiconnectors.databricks.domain.identity;
    exports io.aiconnectors.databricks.domain.json;
    exports io.aiconnectors.databricks.domain.limit;
    exports io.aiconnectors.databricks.domain.page;
    exports io.aiconnectors.databricks.domain.policy;
    exports io.aiconnectors.databricks.domain.proxy;
    exports io.aiconnectors.databricks.domain.registry;
    exports io.aiconnectors.databricks.domain.remote;
    exports io.aiconnectors.databricks.domain.screening;
    exports io.aiconnectors.databricks.domain.secret;
    exports io.aiconnectors.databricks.domain.securable;
    exports io.aiconnectors.databricks.domain.signin;
    exports io.aiconnectors.databricks.domain.store;
    exports io.aiconnectors.databricks.domain.statement;
    exports io.aiconnectors.databricks.domain.telemetry;
    exports io.aiconnectors.databricks.domain.trace;
    exports io.aiconnectors.databricks.domain.upstream;
    exports io.aiconnectors.databricks.domain.warehouse;
    exports io.aiconnectors.databricks.domain.workspace;
}
