package io.aiconnectors.databricks.requirements;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/// Where the requirements are tried out.
sealed interface Surroundings {
    /// Of the run that is under way. Cucumber makes the steps' objects by itself and hands them nothing.
    ScopedValue<Surroundings> HERE = ScopedValue.newInstance();

    /// The MCP endpoint.
    URI mcp();

    /// An assistant that is signed in as somebody, by what the requirements call them.
    Assistant assistant(String person);

    /// The sandbox, for requirements that need it.
    Stage stage();

    /// The whole system on this machine, with everybody whom the requirements know.
    record Sandbox(Stage stage) implements Surroundings {
        private static final Map<String, Persona> PEOPLE = Map.of(
                "me", Personas.ADA,
                "the analyst", Personas.ADA,
                "a colleague", Personas.BEN,
                "a guest", Personas.GUS,
                "somebody whose consent is missing", Personas.CORA,
                "somebody without a second factor", Personas.MAX,
                "somebody whose account is off", Personas.DAN);

        static Persona person(String called) {
            return Objects.requireNonNull(PEOPLE.get(called), () -> "the sandbox has nobody called " + called);
        }

        @Override
        public URI mcp() {
            return stage.mcp();
        }

        @Override
        public Assistant assistant(String person) {
            return Assistant.connect(mcp(), stage.bearer(person(person)));
        }
    }

    /// Any endpoint, as the person whose token it is.
    record Live(URI mcp, Secret token) implements Surroundings {
        @Override
        public Assistant assistant(String person) {
            if (!person.equals("me")) {
                throw new IllegalStateException("a live endpoint has nobody called " + person);
            }
            return Assistant.connect(mcp, token.reveal());
        }

        @Override
        public Stage stage() {
            throw new IllegalStateException("a live endpoint is not to be changed: the scenario lacks @sandbox");
        }
    }
}
