package io.aiconnectors.databricks.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Everybody does their part at the same moment.
final class Race {
    private Race() {}

    /// What each came to, in the order in which they are given.
    static <T> List<T> of(List<Callable<T>> racers) {
        var start = new CyclicBarrier(racers.size());
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = racers.stream()
                    .map(racer -> lanes.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return racer.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException | TimeoutException | InterruptedException broken) {
            throw new AssertionError("a racer did not finish", broken);
        }
    }
}
