package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.genie.GenieSpaces;

/// Lists the Genie spaces that the caller can ask.
public final class ListGenieSpaces {
    private final AccessGate gate;
    private final GenieSpaces spaces;
    private final Labelling labelling;

    public ListGenieSpaces(AccessGate gate, GenieSpaces spaces, Labelling labelling) {
        this.gate = gate;
        this.spaces = spaces;
        this.labelling = labelling;
    }

    public Outcome<GenieSpace> answer(Invocation invocation, Intent.ListGenieSpaces intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> spaces.spaces(call, at).then(found -> labelling.page(call, at, found, GenieSpace::id)));
    }
}
