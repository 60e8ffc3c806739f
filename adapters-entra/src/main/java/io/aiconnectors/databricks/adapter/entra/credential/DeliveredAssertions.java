package io.aiconnectors.databricks.adapter.entra.credential;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Assertions that somebody else signs and keeps fresh in a file of 16 KB at most, read anew each time (Microsoft
/// identity platform, "Workload identity federation").
final class DeliveredAssertions implements Proofs {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveredAssertions.class);
    private static final int MAX_BYTES = 16 * 1024;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final Path file;

    DeliveredAssertions(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Proof> next() {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            var text = new String(bytes, StandardCharsets.US_ASCII).strip();
            if (bytes.length <= MAX_BYTES && COMPACT.matcher(text).matches()) {
                return Optional.of(new Proof.Assertion(Secret.of(text)));
            }
            LOG.error("the file of ENTRA_FEDERATED_TOKEN_FILE holds no JWT");
        } catch (IOException e) {
            LOG.error(
                    "the file of ENTRA_FEDERATED_TOKEN_FILE cannot be read: {}",
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
