package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.Misfit;
import java.util.List;

/// What the policy is told of arguments that were held against the schema of their upstream tool.
///
/// @param status how that went, as a stable snake_case code
/// @param errors where they do not fit; empty for every other status
record FitFacts(String status, List<MisfitFacts> errors) {
    /// One place where they do not fit.
    record MisfitFacts(String field, String problem) {}

    static FitFacts of(ArgumentFit fit) {
        return switch (fit) {
            case ArgumentFit.Fits() -> plain("fits");
            case ArgumentFit.Misfits(var misfits) ->
                new FitFacts("misfits", misfits.stream().map(FitFacts::fact).toList());
            case ArgumentFit.ToolMissing() -> plain("tool_missing");
            case ArgumentFit.SchemaUnusable() -> plain("schema_unusable");
        };
    }

    private static FitFacts plain(String status) {
        return new FitFacts(status, List.of());
    }

    private static MisfitFacts fact(Misfit misfit) {
        return new MisfitFacts(misfit.field(), misfit.problem());
    }
}
