package io.aiconnectors.databricks.adapter.audit.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;

/// Reads payloads back, for who has the auditors' private key.
public final class PayloadReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final PrivateKey key;

    private PayloadReader(PrivateKey key) {
        this.key = key;
    }

    /// A reader with this key.
    ///
    /// @param pem PKCS #8 in textual form (RFC 7468 §10), unencrypted
    /// @throws IllegalArgumentException if it is none; the message does not hold it
    public static PayloadReader with(Secret pem) {
        try {
            var spec = new PKCS8EncodedKeySpec(PemBlock.bytes("PRIVATE KEY", pem.reveal()));
            var key = KeyKind.<PrivateKey>read(spec, KeyFactory::generatePrivate);
            KeyKind.of(key);
            return new PayloadReader(key);
        } catch (InvalidKeyException | IllegalArgumentException _) {
            throw new IllegalArgumentException("the key must be an RSA or EC private key in PEM, PKCS #8, unencrypted");
        }
    }

    /// What a line says.
    public sealed interface Reading {
        /// It could be read.
        ///
        /// @param payload as it was kept: JSON, if it was not cut
        record Read(String eventId, String part, String time, boolean truncated, String payload) implements Reading {
            /// Says what it is about, not what it says.
            @Override
            public String toString() {
                return "Read[" + eventId + ", " + part + "]";
            }
        }

        /// It says something of the stream itself, such as how far its chain has come.
        record OfTheStream() implements Reading {}

        /// It is no line of payloads.
        record Malformed() implements Reading {}

        /// It was encrypted to somebody else, or it was changed.
        record Sealed(String eventId, String part) implements Reading {}

        /// It can be read, but it is the payload of something else than its line says.
        record Misplaced(String eventId, String part) implements Reading {}
    }

    /// Reads one line.
    public Reading read(String line) {
        try {
            var node = JSON.readTree(line);
            return switch (node == null ? "" : node.path("kind").asText()) {
                case PayloadLine.PAYLOAD -> opened(node);
                case AuditLine.SERVICE, AuditLine.CHECKPOINT -> new Reading.OfTheStream();
                default -> new Reading.Malformed();
            };
        } catch (JsonProcessingException _) {
            return new Reading.Malformed();
        }
    }

    private Reading opened(JsonNode line) {
        var event = line.path("event_id").asText();
        var part = line.path("part").asText();
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(KeyKind.KEY_ALGORITHMS);
            jwe.setContentEncryptionAlgorithmConstraints(KeyKind.CONTENT_ALGORITHMS);
            jwe.setCompactSerialization(line.path("jwe").asText());
            jwe.setKey(key);
            var payload = jwe.getPlaintextString();
            return event.equals(jwe.getHeader(AuditorsKey.EVENT)) && part.equals(jwe.getHeader(AuditorsKey.PART))
                    ? new Reading.Read(
                            event,
                            part,
                            line.path("time").asText(),
                            line.path("truncated").asBoolean(),
                            payload)
                    : new Reading.Misplaced(event, part);
        } catch (JoseException _) {
            return new Reading.Sealed(event, part);
        }
    }
}
