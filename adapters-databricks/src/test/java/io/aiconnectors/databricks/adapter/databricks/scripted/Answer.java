package io.aiconnectors.databricks.adapter.databricks.scripted;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// What a scripted workspace sends, byte by byte if need be.
@FunctionalInterface
public interface Answer {
    /// Sends it.
    ///
    /// @param end reached when the server is closed
    void send(OutputStream to, CountDownLatch end) throws IOException, InterruptedException;

    static Answer json(String body) {
        return of(200, body, "Content-Type: application/json");
    }

    static Answer of(int status, String body, String... headers) {
        return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Answer of(int status, byte[] body, String... headers) {
        return (to, _) -> {
            to.write(head(status, headers, "Content-Length: " + body.length));
            to.write(body);
        };
    }

    /// Bytes that need be no HTTP at all.
    static Answer raw(String bytes) {
        return (to, _) -> to.write(bytes.getBytes(StandardCharsets.UTF_8));
    }

    /// The connection ends without a word.
    static Answer drop() {
        return (_, _) -> {};
    }

    /// Silence.
    static Answer hang() {
        return (_, end) -> end.await();
    }

    /// A good beginning, and then one byte after the other without an end.
    static Answer trickle() {
        return (to, _) -> {
            to.write(head(200, new String[0], "Content-Type: application/json"));
            while (true) {
                to.write(' ');
                to.flush();
                Thread.sleep(20);
            }
        };
    }

    /// A body without an end, as fast as it can be taken.
    static Answer flood() {
        return (to, _) -> {
            to.write(head(200, new String[0], "Content-Type: application/json"));
            while (true) {
                to.write(new byte[8192]);
            }
        };
    }

    /// Events, after which the stream stays open.
    static Answer events(String stream) {
        return (to, end) -> {
            to.write(head(200, new String[0], "Content-Type: text/event-stream; charset=utf-8"));
            to.write(stream.getBytes(StandardCharsets.UTF_8));
            to.flush();
            end.await();
        };
    }

    private static byte[] head(int status, String[] headers, String last) {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ("HTTP/1.1 " + status + " Scripted\r\n" + lines + "Connection: close\r\n" + last + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
