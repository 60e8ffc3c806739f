package io.aiconnectors.databricks.sandbox.genie;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The newest 5,000 questions of a workspace; each belongs to the person and the space it was asked in.
final class Messages {
    private static final int KEPT = 5000;

    private final LinkedBlockingDeque<Key> order = new LinkedBlockingDeque<>(KEPT);
    private final Map<Key, Message> byKey = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /// @param conversation the conversation to go on with; empty for a new one
    Optional<Message> ask(
            String userName, String space, Optional<String> conversation, String question, List<GenieStatus> walk) {
        if (conversation.isPresent()
                && byKey.keySet().stream()
                        .noneMatch(key -> key.belongs(userName, space)
                                && key.conversation().equals(conversation.get()))) {
            return Optional.empty();
        }
        var key = new Key(userName, space, conversation.orElseGet(this::newId), newId());
        var message = new Message(key.conversation(), key.message(), question, walk, new AtomicInteger());
        byKey.put(key, message);
        while (!order.offer(key)) {
            forget(order.poll());
        }
        return Optional.of(message);
    }

    Optional<Message> find(String userName, String space, String conversation, String message) {
        return Optional.ofNullable(byKey.get(new Key(userName, space, conversation, message)));
    }

    private void forget(@Nullable Key oldest) {
        if (oldest != null) {
            byKey.remove(oldest);
        }
    }

    private String newId() {
        var seed = ("genie " + numbers.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
    }

    record Message(String conversation, String id, String question, List<GenieStatus> walk, AtomicInteger shown) {
        /// The status to show now; the next call shows the next one.
        GenieStatus step() {
            return walk.get(Math.min(shown.getAndIncrement(), walk.size() - 1));
        }
    }

    private record Key(String userName, String space, String conversation, String message) {
        boolean belongs(String person, String inSpace) {
            return userName.equals(person) && space.equals(inSpace);
        }
    }
}
