package io.aiconnectors.databricks.domain.upstream;

import java.util.function.Function;

/// What came of asking Databricks or Entra: an answer, or a fault. Never an exception.
public sealed interface Upstream<T> {
    /// It answered.
    record Answer<T>(T value) implements Upstream<T> {}

    /// It did not, or not usably.
    record Failed<T>(Fault fault) implements Upstream<T> {}

    static <T> Upstream<T> answer(T value) {
        return new Answer<>(value);
    }

    static <T> Upstream<T> failed(Fault fault) {
        return new Failed<>(fault);
    }

    static <T> Upstream<T> failed(Fault.Kind kind) {
        return new Failed<>(Fault.of(kind));
    }

    /// Goes on with the answer; a fault stays as it is.
    default <R> Upstream<R> then(Function<? super T, Upstream<R>> next) {
        return switch (this) {
            case Answer<T>(var value) -> next.apply(value);
            case Failed<T>(var fault) -> failed(fault);
        };
    }

    /// Reshapes the answer; a fault stays as it is.
    default <R> Upstream<R> map(Function<? super T, ? extends R> shape) {
        return then(value -> answer(shape.apply(value)));
    }
}
