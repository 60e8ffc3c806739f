package io.aiconnectors.databricks.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// One run of all features by Cucumber, and what came of each scenario.
final class FeatureRun implements TestExecutionListener {
    /// Everything that can be asked of an endpoint that is not ours to change.
    static final String ANYWHERE = "not @sandbox";
    /// Everything.
    static final String EVERYTHING = "@sandbox or not @sandbox";

    private static final String FEATURES = "../requirements/features";

    private final List<Scenario> scenarios = new ArrayList<>();

    private FeatureRun() {}

    /// Runs what has such tags; the rest is skipped.
    static List<Scenario> in(Surroundings surroundings, String tags) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectDirectory(FEATURES))
                .filters(EngineFilter.includeEngines("cucumber"))
                .configurationParameter("cucumber.glue", FeatureRun.class.getPackageName())
                .configurationParameter("cucumber.filter.tags", tags)
                .configurationParameter("cucumber.junit-platform.naming-strategy", "long")
                .configurationParameter("cucumber.publish.quiet", "true")
                .build();
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
        var run = new FeatureRun();
        ScopedValue.where(Surroundings.HERE, surroundings).run(() -> launcher.execute(request, run));
        return List.copyOf(run.scenarios);
    }

    @Override
    public void executionFinished(TestIdentifier done, TestExecutionResult result) {
        if (done.isTest()) {
            var outcome = switch (result.getStatus()) {
                case SUCCESSFUL -> Outcome.MET;
                case ABORTED -> Outcome.SKIPPED;
                case FAILED -> Outcome.NOT_MET;
            };
            scenarios.add(new Scenario(done.getDisplayName(), outcome, result.getThrowable()));
        } else {
            result.getThrowable().ifPresent(broken -> {
                throw new IllegalStateException("the features could not be run", broken);
            });
        }
    }

    @Override
    public void executionSkipped(TestIdentifier left, String reason) {
        scenarios.add(new Scenario(left.getDisplayName(), Outcome.SKIPPED, Optional.empty()));
    }

    enum Outcome {
        MET,
        NOT_MET,
        SKIPPED
    }

    /// A scenario, or one row of its examples.
    record Scenario(String name, Outcome outcome, Optional<Throwable> trouble) {
        DynamicTest asTest() {
            return DynamicTest.dynamicTest(name, () -> {
                Assumptions.assumeTrue(outcome != Outcome.SKIPPED, "needs what only the sandbox has");
                if (outcome == Outcome.NOT_MET) {
                    throw new AssertionError(name, trouble.orElse(null));
                }
            });
        }

        @Override
        public String toString() {
            var said = switch (outcome) {
                case MET -> "met";
                case NOT_MET -> "NOT MET";
                case SKIPPED -> "skipped, needs the sandbox";
            };
            return "%-27s %s".formatted(said, name);
        }
    }
}
