package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The table: reads that see every write before them, and writes of which all happens or nothing.
///
/// Every write is a transaction with a token of its own, so that all attempts at it count as one, even when
/// the first of them is still under way after nobody waits for its answer. See
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
final class Table {
    private static final Logger LOG = LoggerFactory.getLogger(Table.class);
    private static final Set<String> THROTTLING = Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

    private final DynamoDbClient client;
    private final String name;
    private final InstantSource clock;
    private final Chance chance;
    private final Duration patience;

    /// @param patience how long to wait for others who write the same records
    Table(DynamoDbClient client, String name, InstantSource clock, Chance chance, Duration patience) {
        this.client = client;
        this.name = name;
        this.clock = clock;
        this.chance = chance;
        this.patience = patience;
    }

    /// Whether or not its time is over.
    Stored<Optional<Item>> read(String pk) {
        try {
            var found = client.getItem(request -> request.tableName(name)
                    .key(Map.of(Item.PK, AttributeValue.fromS(pk)))
                    .consistentRead(true));
            if (!found.hasItem()) {
                return Stored.answer(Optional.empty());
            }
            var item = Item.of(found.item());
            return item == null ? failed("store_record_unreadable") : Stored.answer(Optional.of(item));
        } catch (SdkException failure) {
            return failed(StoreFailures.codeOf(failure));
        }
    }

    /// Makes all changes or none. Somebody else who is changing the same records is waited for.
    Stored<Written> write(List<Change> changes) {
        var items = changes.stream().map(this::item).toList();
        var token = chance.name();
        var waits = chance.waits(patience);
        do {
            try {
                client.transactWriteItems(
                        request -> request.transactItems(items).clientRequestToken(token));
                return Stored.answer(Written.ALL);
            } catch (TransactionCanceledException cancelled) {
                var reasons = cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .toList();
                if (reasons.contains("ConditionalCheckFailed")) {
                    return Stored.answer(Written.NONE);
                }
                if (!reasons.contains("TransactionConflict")) {
                    return failed(
                            reasons.stream().anyMatch(THROTTLING::contains)
                                    ? StoreFailures.THROTTLED
                                    : StoreFailures.ERROR);
                }
            } catch (SdkException failure) {
                return failed(StoreFailures.codeOf(failure));
            }
        } while (waits.once());
        return Thread.currentThread().isInterrupted()
                ? Stored.unavailable("store_interrupted")
                : failed("store_contended");
    }

    private TransactWriteItem item(Change change) {
        return switch (change) {
            case Change.Add(var item) ->
                put(
                        item,
                        "attribute_not_exists(#pk) OR #ttl <= :now",
                        Map.of("#pk", Item.PK, "#ttl", Item.TTL),
                        Map.of(
                                ":now",
                                AttributeValue.fromN(
                                        Long.toString(clock.instant().getEpochSecond()))));
            case Change.Replace(var item, var stamp) ->
                put(
                        item,
                        "#stamp = :stamp",
                        Map.of("#stamp", Item.STAMP),
                        Map.of(":stamp", AttributeValue.fromS(stamp)));
            case Change.Put(var item) ->
                TransactWriteItem.builder()
                        .put(put -> put.tableName(name).item(item.attributes()))
                        .build();
            case Change.Remove(var pk) ->
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(name)
                                .key(Map.of(Item.PK, AttributeValue.fromS(pk)))
                                .conditionExpression("attribute_exists(#pk)")
                                .expressionAttributeNames(Map.of("#pk", Item.PK)))
                        .build();
        };
    }

    private TransactWriteItem put(
            Item item, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(name)
                        .item(item.attributes())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build();
    }

    private static <T> Stored<T> failed(String code) {
        LOG.warn("the store did not answer: {}", code);
        return Stored.unavailable(code);
    }
}
