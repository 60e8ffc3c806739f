package io.aiconnectors.databricks.domain.store;

import java.util.function.Function;

/// What came of asking a store of ours: an answer, or that it cannot be reached or understood. Never an exception.
///
/// An outage is never an answer: it must not be read as "unknown", "expired" or "used twice".
public sealed interface Stored<T> {
    /// It answered; a change is durable.
    record Answer<T>(T value) implements Stored<T> {}

    /// It did not, or not usably. A change may or may not have happened.
    ///
    /// @param code a stable snake_case word for logs, such as `store_throttled`
    record Unavailable<T>(String code) implements Stored<T> {}

    static <T> Stored<T> answer(T value) {
        return new Answer<>(value);
    }

    static <T> Stored<T> unavailable(String code) {
        return new Unavailable<>(code);
    }

    /// Goes on with the answer; an outage stays one.
    default <R> Stored<R> then(Function<? super T, Stored<R>> next) {
        return switch (this) {
            case Answer<T>(var value) -> next.apply(value);
            case Unavailable<T>(var code) -> unavailable(code);
        };
    }

    /// Reshapes the answer; an outage stays one.
    default <R> Stored<R> map(Function<? super T, ? extends R> shape) {
        return then(value -> answer(shape.apply(value)));
    }
}
