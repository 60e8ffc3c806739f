package io.aiconnectors.databricks.bootstrap.why;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What was asked on the command line.
///
/// @param id        of an event, a decision, a request to Databricks or Entra, or, with a log, a trace
/// @param audit     files and folders with audit records
/// @param decisions files with OPA's decision log
/// @param log       files with the connector's own log in JSON
/// @param policies  the folder of the policies, where it is at hand
/// @param person    whose call it must be, by upn or object id; empty for anybody's
/// @param payloads  file with encrypted payloads, and the auditors' private key to it
/// @param json      whether a program asks
record Question(
        String id,
        List<Path> audit,
        List<Path> decisions,
        List<Path> log,
        Optional<Path> policies,
        String person,
        Optional<Payloads> payloads,
        boolean json) {
    static final String USAGE =
            "why ID --audit FILE|DIR… [--decisions FILE]… [--log FILE]… [--policies DIR] [--person UPN|OID]"
                    + " [--payloads FILE --key PRIVATE.pem] [--json]";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.:-]{7,127}");

    private static final Set<String> WITH_VALUE =
            Set.of("--audit", "--decisions", "--log", "--policies", "--person", "--payloads", "--key");

    /// Where payloads are, and the key to them.
    record Payloads(Path file, Path key) {}

    Question {
        audit = List.copyOf(audit);
        decisions = List.copyOf(decisions);
        log = List.copyOf(log);
    }

    /// @throws IllegalArgumentException with what is wrong about it
    static Question parse(List<String> options) {
        var id = "";
        var audit = new ArrayList<Path>();
        var decisions = new ArrayList<Path>();
        var log = new ArrayList<Path>();
        var policies = Optional.<Path>empty();
        var person = "";
        var payloads = Optional.<Path>empty();
        var key = Optional.<Path>empty();
        var json = false;
        for (var rest = options.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            if (WITH_VALUE.contains(option) && !rest.hasNext()) {
                throw new IllegalArgumentException(option + " wants a value; usage: " + USAGE);
            }
            switch (option) {
                case "--json" -> json = true;
                case "--audit" -> audit.add(there(rest.next()));
                case "--decisions" -> decisions.add(there(rest.next()));
                case "--log" -> log.add(there(rest.next()));
                case "--policies" -> policies = Optional.of(there(rest.next()));
                case "--person" -> person = rest.next();
                case "--payloads" -> payloads = Optional.of(there(rest.next()));
                case "--key" -> key = Optional.of(there(rest.next()));
                default -> {
                    // An id is random and may begin with dashes.
                    if (!id.isEmpty() || !ID.matcher(option).matches()) {
                        throw new IllegalArgumentException("'" + option.replaceAll("[^\\x20-\\x7e]", "?")
                                + "' is neither an id nor an option; usage: " + USAGE);
                    }
                    id = option;
                }
            }
        }
        if (id.isEmpty() || audit.isEmpty()) {
            throw new IllegalArgumentException(
                    (id.isEmpty() ? "no id is named" : "no audit is named") + "; usage: " + USAGE);
        }
        if (payloads.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException("--payloads and --key go together; usage: " + USAGE);
        }
        var opener = key;
        return new Question(
                id,
                audit,
                decisions,
                log,
                policies,
                person,
                payloads.flatMap(file -> opener.map(pem -> new Payloads(file, pem))),
                json);
    }

    private static Path there(String name) {
        var path = Path.of(name);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("there is no file or folder " + name);
        }
        return path;
    }
}
