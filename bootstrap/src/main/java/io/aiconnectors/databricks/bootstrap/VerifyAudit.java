package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.verify.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The command that says whether audit files are complete and untouched, as far as that can be known.
///
/// @param places files and folders
/// @param keys   public keys of the connectors, as PEM; without any, signatures are not checked
/// @param heads  of chains, known from elsewhere
record VerifyAudit(List<Path> places, List<String> keys, List<ChainHead> heads) {
    static final String NAME = "verify";
    static final String USAGE = NAME + " FILE|DIR… [--key PUBLIC.pem]… [--head CHAIN:SEQUENCE:HASH]…";

    private static final Pattern HEAD = Pattern.compile("([0-9a-f]{32}):([0-9]{1,18}):([0-9a-f]{64})");
    private static final int KEY_BYTES = 16 * 1_024;

    VerifyAudit {
        places = List.copyOf(places);
        keys = List.copyOf(keys);
        heads = List.copyOf(heads);
    }

    /// @throws IllegalArgumentException with what is wrong about it
    static VerifyAudit parse(List<String> options) {
        var places = new ArrayList<Path>();
        var keys = new ArrayList<String>();
        var heads = new ArrayList<ChainHead>();
        var rest = options.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            if (option.startsWith("--") && !rest.hasNext()) {
                throw new IllegalArgumentException(option + " wants a value; usage: " + USAGE);
            }
            switch (option) {
                case "--key" -> keys.add(key(Path.of(rest.next())));
                case "--head" -> heads.add(head(rest.next()));
                default -> places.add(place(option));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("no file and no folder is named; usage: " + USAGE);
        }
        return new VerifyAudit(places, keys, heads);
    }

    private static Path place(String option) {
        if (option.startsWith("--")) {
            throw new IllegalArgumentException("there is no option " + option + "; usage: " + USAGE);
        }
        if (!Files.exists(Path.of(option), LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("there is no file or folder " + option);
        }
        return Path.of(option);
    }

    private static String key(Path file) {
        try (var in = Files.newInputStream(file)) {
            var pem = new String(in.readNBytes(KEY_BYTES), StandardCharsets.ISO_8859_1);
            CheckpointKeys.of(List.of(pem));
            return pem;
        } catch (IOException _) {
            throw new IllegalArgumentException("--key " + file + " cannot be read");
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("--key " + file + " " + wrong.getMessage(), wrong);
        }
    }

    private static ChainHead head(String text) {
        var parts = HEAD.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("--head wants CHAIN:SEQUENCE:HASH, as the connector's log tells it");
        }
        return new ChainHead(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
    }

    /// Tells what was found.
    ///
    /// @return the exit code of the command
    /// @throws IllegalArgumentException if nothing is there to verify
    int run(PrintStream out) {
        var verdict =
                new Verification(CheckpointKeys.of(keys), heads).read(places).verdict();
        if (verdict.empty()) {
            throw new IllegalArgumentException("there is not one audit record in what was named");
        }
        verdict.lines().forEach(out::println);
        return verdict.intact() ? 0 : 1;
    }
}
