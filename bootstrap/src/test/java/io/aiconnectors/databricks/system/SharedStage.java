package io.aiconnectors.databricks.system;

import io.aiconnectors.databricks.sandbox.stage.Stage;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the whole system: one stage for the test run, set at first use and taken down at its end.
///
/// The connector on it is the production main class in a process of its own, on this build's class path. A test leaves
/// the stand-ins as it found them.
public final class SharedStage implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Stage.class, _ -> OwnStage.set(), Stage.class);
    }
}
