package io.aiconnectors.databricks.bootstrap;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// `health URL`: whether an address answers 200, for a container's health check where there is no shell and no curl.
///
/// It is a main class of its own, on the JDK alone, so that a check every 30 s starts a JVM with one jar and little
/// else in it. A redirect is no 200 and is not followed.
///
/// Exit codes: 0 on 200, 1 on anything else or none within 3 s to connect and 5 s to answer, 2 when the command line is
/// wrong.
public final class HealthProbe {
    static final String NAME = "health";
    static final String USAGE = NAME + " http://HOST:PORT/PATH";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private HealthProbe() {}

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments), System.err));
    }

    static int run(List<String> arguments, PrintStream complaints) {
        if (arguments.size() != 1 || !arguments.getFirst().startsWith("http://")) {
            complaints.println("usage: " + USAGE);
            return 2;
        }
        try {
            var status = status(URI.create(arguments.getFirst()));
            if (status == HttpURLConnection.HTTP_OK) {
                return 0;
            }
            complaints.println("not healthy: it answered " + status);
        } catch (IllegalArgumentException noAddress) {
            complaints.println("usage: " + USAGE);
            return 2;
        } catch (IOException noAnswer) {
            complaints.println("not healthy: " + noAnswer);
        }
        return 1;
    }

    private static int status(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) CONNECT_WITHIN.toMillis());
            connection.setReadTimeout((int) ANSWER_WITHIN.toMillis());
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
