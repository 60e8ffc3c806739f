package io.aiconnectors.databricks.bootstrap;

import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;

/// Starts the server, and says in one line why it could not.
final class BriefServerCommand extends ServerCommand<ConnectorConfiguration> {
    BriefServerCommand(Application<ConnectorConfiguration> application) {
        super(application);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        cli.getStdErr().println("  " + failure.getMessage());
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            cli.getStdErr().println("  because: " + cause.getMessage());
        }
    }
}
