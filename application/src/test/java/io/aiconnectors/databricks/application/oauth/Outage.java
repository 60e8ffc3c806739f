package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.store.Stored;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Lets steps of a store fail, by their names, while the store itself stays as it is.
final class Outage {
    static final String CODE = "store_down";

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<String> late = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> others = new ConcurrentHashMap<>();

    /// From now on the step is not made.
    void of(String step) {
        broken.add(step);
    }

    /// Right before the step is made the next time, this happens elsewhere.
    void rightBefore(String step, Runnable other) {
        others.put(step, other);
    }

    /// From now on the step is made, and nobody hears of it.
    void afterwards(String step) {
        late.add(step);
    }

    void isOver() {
        broken.clear();
        late.clear();
    }

    <T> T before(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    Optional.ofNullable(others.remove(method.getName())).ifPresent(Runnable::run);
                    if (broken.contains(method.getName())) {
                        return Stored.unavailable(CODE);
                    }
                    try {
                        var answer = method.invoke(store, arguments);
                        return late.contains(method.getName()) ? Stored.unavailable(CODE) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
