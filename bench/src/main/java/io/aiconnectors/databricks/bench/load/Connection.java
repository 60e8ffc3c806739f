package io.aiconnectors.databricks.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection to a server on this machine, for one request after the other.
///
/// It is as small as a client can be, since the load shares the processors with what it measures.
final class Connection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LARGEST_ANSWER = 16 << 20;

    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /// What came back.
    record Answer(int status, String body) {}

    /// An open connection.
    ///
    /// @throws IllegalArgumentException if the server is on another machine, which is not ours to load
    static Connection to(URI server) throws IOException {
        var address = InetAddress.getByName(server.getHost());
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("load is for 127.0.0.1 alone, not for " + server.getHost());
        }
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(address, server.getPort()), PATIENCE_MILLIS);
        return new Connection(socket);
    }

    /// Sends a request and reads its answer to the end.
    Answer exchange(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = -1;
        var isChunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                isChunked = true;
            }
        }
        var body = isChunked ? chunks() : bytes(Math.max(0, length));
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, one way or the other.
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                while (!line().isEmpty()) {
                    // Trailers say nothing that is checked.
                }
                return body.toByteArray();
            }
            body.writeBytes(bytes(size));
            line();
        }
    }

    private byte[] bytes(int length) throws IOException {
        if (length > LARGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes is too large");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
