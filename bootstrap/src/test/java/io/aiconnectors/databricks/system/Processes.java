package io.aiconnectors.databricks.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The processes of a stage: the connector, and the policy engine that it started.
record Processes(ProcessHandle connector, ProcessHandle policyEngine) {
    private static final String CONFIGURATION = "--config-file=";

    static Processes of(Stage stage) {
        try {
            var pid = new ObjectMapper()
                    .readTree(stage.ready())
                    .path("connector_pid")
                    .asLong();
            var connector = ProcessHandle.of(pid).orElseThrow();
            var engine = connector
                    .descendants()
                    .filter(child -> child.info().command().orElse("").endsWith("opa"))
                    .findFirst()
                    .orElseThrow();
            return new Processes(connector, engine);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /// Where the policy engine has its configuration, its log and its token.
    Path folderOfThePolicyEngine() {
        return Stream.of(policyEngine.info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith(CONFIGURATION))
                .map(argument ->
                        Path.of(argument.substring(CONFIGURATION.length())).toAbsolutePath())
                .map(Path::getParent)
                .findFirst()
                .orElseThrow();
    }
}
