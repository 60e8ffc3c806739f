package io.aiconnectors.databricks.system;

import io.aiconnectors.databricks.adapter.telemetry.fixture.Collector;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the whole system: one stage for the test run, set at first use and taken down at its end.
///
/// The connector on it is the production main class in a process of its own, on this build's class path. A test leaves
/// the stand-ins as it found them. All that it tells its operators goes to a collector, which tests may ask for as
/// well.
public final class SharedStage implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Stage.class || type == Collector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class ? stage(context) : collector(context);
    }

    private static Stage stage(ExtensionContext context) {
        return store(context).computeIfAbsent(Stage.class, _ -> set(collector(context)), Stage.class);
    }

    private static Collector collector(ExtensionContext context) {
        return store(context).computeIfAbsent(Collector.class, _ -> Collector.start(), Collector.class);
    }

    private static Stage set(Collector collector) {
        return OwnStage.with(
                TenantSettings.usual(InstantSource.system()),
                OwnStage.prepared()
                        .with(Map.of(
                                "CONNECTOR_OTLP_URL",
                                collector.url().toString(),
                                "CONNECTOR_FIGURES",
                                "cloudwatch",
                                "CONNECTOR_FIGURES_EVERY_S",
                                "5")));
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
