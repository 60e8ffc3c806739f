package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;

/// Schemas that all arguments fit until told otherwise.
public final class StagedSchemas implements ArgumentSchemas {
    private final Journal journal;
    private ArgumentFit fit = new ArgumentFit.Fits();

    StagedSchemas(Journal journal) {
        this.journal = journal;
    }

    public void say(ArgumentFit what) {
        fit = what;
    }

    @Override
    public ArgumentFit check(RemoteTool tool, JsonText arguments) {
        journal.note("fit " + arguments.text() + " to " + tool.name().value());
        return fit;
    }
}
