package io.aiconnectors.databricks.adapter.mcp.cursor;

import io.aiconnectors.databricks.domain.identity.Person;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a cursor is bound to: who asked, which tool, where, and for what.
///
/// @param workspace the alias asked for; empty when the choice was left to the server
/// @param question  digest of the arguments without cursor and limit
public record Binding(Person person, String tool, String workspace, String question) {
    /// Each part with its length before it, so that no two bindings are the same bytes.
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var part : List.of(person.tenant().value(), person.object().value(), tool, workspace, question)) {
                var utf8 = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
