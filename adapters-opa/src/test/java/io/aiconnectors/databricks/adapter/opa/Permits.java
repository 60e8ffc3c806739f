package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.io.IOException;
import java.time.InstantSource;

/// Permits as an engine gives them.
final class Permits {
    private Permits() {}

    static <I extends Intent> Authorized<I> to(I intent) {
        try (var engine = new ScriptedEngine().then(Wire.answer(Wire.PERMIT));
                var adapter = new OpaAdapter(
                        engine.settings(), Canary.standard(), Signals.untold(), InstantSource.system())) {
            return switch (adapter.decisions().decide(Callers.ada(), intent)) {
                case Decision.Permit<I>(var authorized) -> authorized;
                case Decision.Deny<I> _, Decision.Unavailable<I> _ -> throw new AssertionError("not permitted");
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
