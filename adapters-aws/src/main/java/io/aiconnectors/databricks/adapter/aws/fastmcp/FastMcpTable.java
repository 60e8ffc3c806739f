package io.aiconnectors.databricks.adapter.aws.fastmcp;

import io.aiconnectors.databricks.adapter.aws.dynamo.Connection;
import io.aiconnectors.databricks.adapter.aws.dynamo.DynamoSettings;
import io.aiconnectors.databricks.adapter.aws.dynamo.StoreFailures;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Clients in the table that py-key-value made for FastMCP: `collection` and `key` are its key, `value` is
/// text.
public final class FastMcpTable {
    /// Small enough for a page to stay within the limit of what is read.
    private static final int PAGE = 100;

    private FastMcpTable() {}

    /// Reads all of them. Needs `dynamodb:Query`.
    public static FastMcpClients read(DynamoSettings settings, Optional<Fernet> fernet) {
        return read(settings, fernet, DefaultCredentialsProvider.builder().build());
    }

    static FastMcpClients read(DynamoSettings settings, Optional<Fernet> fernet, AwsCredentialsProvider credentials) {
        var reader = new ClientReader(fernet);
        try (var client = Connection.open(settings, credentials)) {
            return new FastMcpClients.Found(client
                    .queryPaginator(request -> request.tableName(settings.table())
                            .keyConditionExpression("#collection = :clients")
                            .expressionAttributeNames(Map.of("#collection", "collection"))
                            .expressionAttributeValues(
                                    Map.of(":clients", AttributeValue.fromS(ClientReader.COLLECTION)))
                            .limit(PAGE))
                    .items()
                    .stream()
                    .map(item -> reader.read(text(item, "key"), text(item, "value")))
                    .toList());
        } catch (SdkException failure) {
            return new FastMcpClients.NotFound(StoreFailures.codeOf(failure));
        }
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        var value = item.get(attribute);
        return value == null || value.s() == null ? "" : value.s();
    }
}
