package io.aiconnectors.databricks.bench.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The policy engine as a program that is run for one question. It is given no network and writes nothing.
///
/// @param binary the `opa` executable
public record Opa(Path binary) {
    private static final long PATIENCE_SECONDS = 120;

    /// What of the policies is not the policy.
    private static final List<String> APART =
            List.of("schemas", "checks", "matrix", "capabilities.json", ".*", "*_test.rego");

    /// The value of a query within the policies of a folder.
    ///
    /// @throws Mistake when the policies there do not compile
    JsonNode eval(Path folder, String query, JsonNode input) {
        var command = new ArrayList<>(List.of("eval", "--format", "json", "--stdin-input", "--data", "."));
        APART.forEach(pattern -> command.addAll(List.of("--ignore", pattern)));
        command.add(query);
        var answer = run(folder, command, input.toString());
        if (answer.has("errors")) {
            throw new Mistake("the policies in " + folder + " cannot be evaluated:" + complaints(answer));
        }
        return answer.at("/result/0/expressions/0/value");
    }

    /// The annotations of every rule in the folder.
    JsonNode annotations(Path folder) {
        return run(folder, List.of("inspect", "--annotations", "--format", "json", "mcp"), "")
                .path("annotations");
    }

    private JsonNode run(Path folder, List<String> arguments, String input) {
        var command = new ArrayList<>(List.of(binary.toString()));
        command.addAll(arguments);
        try {
            var asked = Files.createTempFile("policy", ".input");
            var answered = Files.createTempFile("policy", ".answer");
            var said = Files.createTempFile("policy", ".said");
            try {
                Files.writeString(asked, input);
                var process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(asked.toFile())
                        .redirectOutput(answered.toFile())
                        .redirectError(said.toFile())
                        .start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new Mistake("the policy engine gave no answer within " + PATIENCE_SECONDS + " s");
                }
                return answer(Files.readString(answered), Files.readString(said));
            } finally {
                Files.delete(asked);
                Files.delete(answered);
                Files.delete(said);
            }
        } catch (IOException broken) {
            throw new Mistake("the policy engine " + binary + " cannot be run in " + folder);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Mistake("stopped");
        }
    }

    private static JsonNode answer(String answered, String said) {
        try {
            return Json.MAPPER.readTree(answered);
        } catch (JsonProcessingException none) {
            throw new Mistake("the policy engine could not be asked: " + (answered + said).strip());
        }
    }

    private static String complaints(JsonNode answer) {
        var text = new StringBuilder();
        answer.path("errors").forEach(error -> {
            var at = error.path("location");
            text.append("\n  ");
            if (!at.path("file").asText().isEmpty()) {
                text.append(at.path("file").asText())
                        .append(':')
                        .append(at.path("row"))
                        .append(": ");
            }
            text.append(error.path("message").asText());
        });
        return text.toString();
    }
}
