package io.aiconnectors.databricks.application.oauth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Several who do the same at the same moment.
final class Race {
    private Race() {}

    static <T> List<T> of(int racers, Supplier<T> deed) throws InterruptedException {
        var start = new CountDownLatch(1);
        var results = Collections.synchronizedList(new ArrayList<T>());
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int racer = 0; racer < racers; racer++) {
                var _ = lanes.submit(() -> {
                    start.await();
                    return results.add(deed.get());
                });
            }
            start.countDown();
        }
        if (results.size() != racers) {
            throw new AssertionError("a racer did not finish");
        }
        return List.copyOf(results);
    }
}
