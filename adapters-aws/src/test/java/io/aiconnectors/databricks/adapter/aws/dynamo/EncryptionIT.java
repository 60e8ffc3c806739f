package io.aiconnectors.databricks.adapter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.MovableClock;
import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What somebody sees who can read the table, and what comes of it when they can write it.
class EncryptionIT {
    private final MovableClock clock = new MovableClock();
    private final LocalDynamo dynamo = LocalDynamo.shared();
    private final String table = dynamo.table();
    private final Grant grant = SignInSamples.grant("grant", clock.instant());
    private DynamoStore store;

    @BeforeEach
    void open() {
        store = dynamo.store(table, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shows_nothing_of_a_whole_sign_in() {
        wholeSignIn();

        var items = dynamo.client().scan(request -> request.tableName(table)).items();
        assertThat(items)
                .extracting(item -> part(item, "pk").s().replaceAll("#.*", ""))
                .contains("waiting", "signin", "code", "grant", "access", "refresh", "challenged", "client");
        assertThat(items).allSatisfy(item -> {
            assertThat(item).containsOnlyKeys("pk", "stamp", "format", "kid", "enc", "ttl");
            assertThat(item.toString()).doesNotContain(SignInSamples.MARK, "contoso", "claude", "Documented");
            assertThat(new String(part(item, "enc").b().asByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(SignInSamples.MARK, "contoso", "claude", "Documented");
        });
    }

    @Test
    void encrypts_the_same_record_differently_each_time() {
        var client = SignInSamples.registered("dbxd_one", clock.instant().plus(Duration.ofDays(1)));
        done(store.registeredClients().add(client));
        var first = part(raw("client"), "enc");
        dynamo.client().deleteItem(request -> request.tableName(table).key(keyOf(raw("client"))));
        done(store.registeredClients().add(client));

        assertThat(part(raw("client"), "enc")).isNotEqualTo(first);
    }

    @Test
    void does_not_read_a_record_that_was_changed() {
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));
        var item = new HashMap<>(raw("grant"));
        var bytes = part(item, "enc").b().asByteArray();
        bytes[bytes.length / 2] ^= 1;
        item.put("enc", AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
        put(item);

        assertThat(store.grants().find(grant.id())).isEqualTo(Stored.unavailable("store_record_tampered"));
    }

    @Test
    void does_not_read_a_record_that_was_cut_short() {
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));
        var item = new HashMap<>(raw("grant"));
        item.put("enc", AttributeValue.fromB(SdkBytes.fromUtf8String("short")));
        put(item);

        assertThat(store.grants().find(grant.id())).isEqualTo(Stored.unavailable("store_record_tampered"));
    }

    /// Somebody who owns one grant and can write the table puts their own record in the place of another's.
    @Test
    void t24_does_not_read_a_record_in_the_place_of_another() {
        var another = SignInSamples.grant("another", clock.instant());
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));
        var mine = new HashMap<>(raw("grant"));
        done(store.grants().open(another, SignInSamples.code(another, clock.instant())));
        mine.put("pk", AttributeValue.fromS("grant#" + another.id().value()));
        put(mine);

        assertThat(store.grants().find(another.id())).isEqualTo(Stored.unavailable("store_record_tampered"));
    }

    @Test
    void t24_does_not_read_a_record_of_one_kind_as_another() {
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));
        var tokens = SignInSamples.tokens("tokens", clock.instant());
        done(store.grants().redeem(SignInSamples.code(grant, clock.instant()), tokens));
        var refresh = new HashMap<>(raw("refresh"));
        refresh.put(
                "pk",
                AttributeValue.fromS(
                        "access#" + Fingerprint.of(tokens.refresh()).value()));
        put(refresh);

        assertThat(store.grants().access(Fingerprint.of(tokens.refresh())))
                .isEqualTo(Stored.unavailable("store_record_tampered"));
    }

    @Test
    void does_not_guess_at_a_record_of_another_format() {
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));
        var item = new HashMap<>(raw("grant"));
        item.put("format", AttributeValue.fromN("2"));
        put(item);

        assertThat(store.grants().find(grant.id())).isEqualTo(Stored.unavailable("store_record_format"));
    }

    @Test
    void does_not_take_a_strange_item_for_a_record() {
        put(Map.of("pk", AttributeValue.fromS("grant#" + grant.id().value())));

        assertThat(store.grants().find(grant.id())).isEqualTo(Stored.unavailable("store_record_unreadable"));
    }

    @Test
    void does_not_take_a_key_that_it_does_not_have_for_a_grant_that_is_not_there() {
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));

        try (var stranger = dynamo.store(table, LocalDynamo.keys("k2"), clock)) {
            assertThat(stranger.grants().find(grant.id())).isEqualTo(Stored.unavailable("store_key_unknown"));
        }
    }

    @Test
    void reads_with_an_old_key_and_writes_with_the_new_one() {
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));
        assertThat(part(raw("grant"), "kid").s()).isEqualTo("k1");

        try (var rotated = dynamo.store(table, LocalDynamo.keys("k2", "k1"), clock)) {
            assertThat(rotated.grants().find(grant.id()).map(found -> found.orElseThrow()))
                    .isEqualTo(Stored.answer(grant));
            done(rotated.grants()
                    .redeem(
                            SignInSamples.code(grant, clock.instant()),
                            SignInSamples.tokens("tokens", clock.instant())));
        }

        assertThat(part(raw("grant"), "kid").s()).isEqualTo("k2");
    }

    @Test
    void says_when_a_record_may_be_cleared_away_and_not_before_its_time_is_over() {
        done(store.grants().open(grant, SignInSamples.code(grant, clock.instant())));

        assertThat(Long.parseLong(part(raw("grant"), "ttl").n()))
                .isEqualTo(grant.expiresAt().getEpochSecond() + 1);
        assertThat(Long.parseLong(part(raw("code"), "ttl").n()))
                .isGreaterThan(clock.instant().plus(Duration.ofMinutes(10)).getEpochSecond());
    }

    private void wholeSignIn() {
        var now = clock.instant();
        var end = now.plus(Duration.ofMinutes(10));
        var pending = SignInSamples.pending("txn", end);
        done(store.registeredClients().add(SignInSamples.registered("dbxd_" + SignInSamples.MARK, end)));
        done(store.signIns().begin(pending));
        done(store.signIns().approve(pending, SignInSamples.signIn("state", end)));
        done(store.signIns().begin(SignInSamples.pending("another", end)));
        var code = SignInSamples.code(grant, now);
        done(store.grants().open(grant, code));
        done(store.grants().redeem(code, SignInSamples.tokens("first", now)));
        done(store.grants().rotate(grant.id(), 1, now, SignInSamples.tokens("second", now)));
        done(store.grants().challenge(grant.id(), new ClaimsChallenge(SignInSamples.secret("claims")), end));
        var another = SignInSamples.grant("another", now);
        done(store.grants().open(another, SignInSamples.code(another, now)));
    }

    private Map<String, AttributeValue> raw(String kind) {
        return dynamo.client().scan(request -> request.tableName(table)).items().stream()
                .filter(item -> part(item, "pk").s().startsWith(kind + "#"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return Map.of("pk", part(item, "pk"));
    }

    private static AttributeValue part(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromNul(true));
    }

    private void put(Map<String, AttributeValue> item) {
        dynamo.client().putItem(request -> request.tableName(table).item(item));
    }

    private static void done(Stored<Step> step) {
        assertThat(step).isEqualTo(Stored.answer(Step.DONE));
    }
}
