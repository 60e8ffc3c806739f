package io.aiconnectors.databricks.adapter.aws.fastmcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Clients in an export of the table to S3 in the format `DYNAMODB_JSON`: one item a line, packed if the
/// name ends in `.gz`.
///
/// See https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html
public final class FastMcpExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FastMcpExport() {}

    /// Reads all of them.
    public static FastMcpClients read(Path file, Optional<Fernet> fernet) {
        var reader = new ClientReader(fernet);
        var clients = new ArrayList<FastMcpClient>();
        try (var lines = new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var item = JSON.readTree(line).path("Item");
                if (text(item, "collection").equals(ClientReader.COLLECTION)) {
                    clients.add(reader.read(text(item, "key"), text(item, "value")));
                } else if (!line.isBlank() && !item.isObject()) {
                    return new FastMcpClients.NotFound("not_an_export");
                }
            }
            return new FastMcpClients.Found(clients);
        } catch (JsonProcessingException notJson) {
            return new FastMcpClients.NotFound("not_an_export");
        } catch (IOException unreadable) {
            return new FastMcpClients.NotFound("no_file");
        }
    }

    private static String text(JsonNode item, String attribute) {
        return item.path(attribute).path("S").asText("");
    }

    private static InputStream unpacked(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
