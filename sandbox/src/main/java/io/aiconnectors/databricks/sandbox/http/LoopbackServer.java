package io.aiconnectors.databricks.sandbox.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// An HTTP/1.1 server on 127.0.0.1 alone, one virtual thread per request; request bodies are limited to 4 MiB where
/// nothing else is said.
///
/// The JDK's server leaves Nagle's algorithm on, which costs about 40 ms per request on kept-alive connections. The
/// switch `sun.net.httpserver.nodelay` is read once, when the JDK's class is first used, so it is set when this class
/// loads; a process that uses the JDK's server before this class must set it by itself.
public final class LoopbackServer implements AutoCloseable {
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads;

    private LoopbackServer(HttpServer http, ExecutorService threads) {
        this.http = http;
        this.threads = threads;
    }

    /// A running server.
    ///
    /// @param port the port, or 0 for any free one
    /// @throws UncheckedIOException if the port cannot be bound
    public static LoopbackServer start(int port, Handler handler) {
        return start(port, LARGEST_BODY, handler);
    }

    /// A running server that reads bodies of another size; a larger one is answered 413.
    ///
    /// @param port        the port, or 0 for any free one
    /// @param largestBody in bytes
    /// @throws UncheckedIOException if the port cannot be bound
    public static LoopbackServer start(int port, int largestBody, Handler handler) {
        var server = bind(port);
        server.serve(largestBody, handler);
        return server;
    }

    /// A server that has its address but answers nothing before [#serve], for handlers that must know the address.
    ///
    /// @param port the port, or 0 for any free one
    /// @throws UncheckedIOException if the port cannot be bound
    public static LoopbackServer bind(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            var http = HttpServer.create(address, 0);
            var threads = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("sandbox-", 0).factory());
            http.setExecutor(threads);
            return new LoopbackServer(http, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
        }
    }

    /// Begins to answer; to be called once.
    public void serve(Handler handler) {
        serve(LARGEST_BODY, handler);
    }

    private void serve(int largestBody, Handler handler) {
        http.createContext("/", new ExchangeBridge(handler, largestBody)::serve);
        http.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /// Stops at once: open connections are closed and handlers that still run are interrupted. One that ignores that
    /// for two seconds is left behind; its thread does not keep the process alive.
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
