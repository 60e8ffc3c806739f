package io.aiconnectors.databricks.adapter.oauth.support;

import io.aiconnectors.databricks.domain.store.Stored;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/// A store that stops answering when it is told to, or breaks in a way that no store should.
final class Outage {
    private Outage() {}

    static <T> T around(Class<T> port, T store, AtomicBoolean down, AtomicBoolean broken) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            if (broken.get()) {
                throw new IllegalStateException("a defect that mentions " + Front.CANARY);
            }
            if (down.get()) {
                return Stored.unavailable("store_down");
            }
            try {
                return method.invoke(store, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
