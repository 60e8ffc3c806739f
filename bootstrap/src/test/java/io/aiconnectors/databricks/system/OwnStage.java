package io.aiconnectors.databricks.system;

import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test class a stage of its own, for tests that leave traces in the connector or end it.
public final class OwnStage implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OwnStage.class);

    /// A new stage, on this build's class path.
    static Stage set() {
        return with(TenantSettings.usual(InstantSource.system()));
    }

    /// The same with a tenant, and thus people, of the test's own.
    public static Stage with(TenantSettings tenant) {
        return with(tenant, prepared());
    }

    /// The same with other things prepared for it, such as a policy of the test's own.
    public static Stage with(TenantSettings tenant, StageSettings settings) {
        try {
            return Stage.set(0, Files.createTempDirectory(Path.of("target"), "stage"), settings, tenant);
        } catch (Exception failed) {
            throw new IllegalStateException("the stage could not be set: run this test by ./connector test", failed);
        }
    }

    /// What the launcher prepared, and this build's class path; a call waits three seconds for a pending
    /// result.
    public static StageSettings prepared() {
        var environment = new HashMap<>(System.getenv());
        environment.put(
                "CONNECTOR_CLASSPATH",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return StageSettings.from(environment).with(Map.of("CONNECTOR_RESULT_WAIT_SECONDS", "3"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).computeIfAbsent(Stage.class, _ -> set(), Stage.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE).get(Stage.class, Stage.class));
    }
}
