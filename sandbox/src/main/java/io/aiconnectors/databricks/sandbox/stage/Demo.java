package io.aiconnectors.databricks.sandbox.stage;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.signin.AuthorizationClient;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// `./connector demo`: two people's assistant uses all eleven tools, and the story of it is printed.
public final class Demo {
    private static final Path FOLDER = Path.of(".run", "demo");
    private static final URI REDIRECT = URI.create("http://127.0.0.1:9/callback");
    private static final int TOOLS = 11;

    private Demo() {}

    public static void main(String... arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var stage = Stage.set(0, FOLDER, StageSettings.from(System.getenv()))) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stage::close));
            tell(stage, out);
        } catch (IOException | IllegalStateException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    /// Tells it on a stage that is set: each tool is used, by people who sign in.
    ///
    /// @throws IllegalStateException if the story does not come true
    public static void tell(Stage stage, PrintStream out) {
        var before = recorded(stage);
        out.println("The connector serves " + stage.mcp() + " over two Databricks workspaces, main and research.");
        out.println("Everybody asks the same questions; what comes back depends on who asks.");
        for (var persona : List.of(Personas.ADA, Personas.BEN)) {
            var used = tell(stage, persona, out);
            out.printf("%n  %s's assistant used %d tools.%n", persona.displayName(), used.size());
            must(used.size() == TOOLS, "not every tool was used");
        }
        outsider(stage, Personas.GUS, out);
        out.printf(
                "%nThe audit holds %d records more than before, two for each call: %s%n",
                recorded(stage) - before, stage.audit());
        out.println("Statements that wrote to Databricks: "
                + stage.world().main().writes().size());
    }

    private static Set<String> tell(Stage stage, Persona persona, PrintStream out) {
        out.printf("%n━━ %s (%s)%n", persona.displayName(), persona.upn());
        try (var assistant = Assistant.connect(stage.mcp(), signIn(stage, persona, out))) {
            out.println("  sees the tools " + String.join(", ", assistant.tools()));
            return new Story(assistant, out).tell();
        }
    }

    private static void outsider(Stage stage, Persona persona, PrintStream out) {
        out.printf("%n━━ %s (%s)%n", persona.displayName(), persona.upn());
        try (var assistant = Assistant.connect(stage.mcp(), signIn(stage, persona, out))) {
            new Story(assistant, out).listCatalogs();
        }
    }

    /// The assistant finds the sign-in by itself, a browser is sent through it, and what comes back is a token of the
    /// connector's own.
    private static String signIn(Stage stage, Persona persona, PrintStream out) {
        try (var client = AuthorizationClient.register(stage.mcp(), "Demo Assistant", REDIRECT)) {
            var tokens = client.signIn(persona);
            out.printf(
                    "  approves the Demo Assistant, signs in at Entra ID; the assistant gets a token of the"
                            + " connector's own, good for %d minutes%n",
                    Duration.ofSeconds(tokens.expiresIn()).toMinutes());
            return tokens.access().reveal();
        }
    }

    /// A story that did not come true is no demo: it ends with exit code 1.
    private static void must(boolean cameTrue, String otherwise) {
        if (!cameTrue) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static long recorded(Stage stage) {
        return stage.audited().stream()
                .filter(line -> line.contains("\"kind\":\"call\""))
                .count();
    }
}
