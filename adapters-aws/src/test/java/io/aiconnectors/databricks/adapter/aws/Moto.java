package io.aiconnectors.databricks.adapter.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// An AWS of somebody else's making: the server of the moto project, in a process of its own that ends with us.
public final class Moto {
    /// Credentials that it takes, as it takes any.
    public static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "none"));

    /// It looks for whom, not with which key.
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/s3/aws4_request, "
            + "SignedHeaders=host, Signature=none";

    private static final Pattern KEY = Pattern.compile("<Key>([^<]+)</Key>");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    private Moto() {
        var python = System.getenv("CONNECTOR_MOTO");
        if (python == null || python.isBlank()) {
            throw new IllegalStateException("CONNECTOR_MOTO is not set: run this test by ./connector test");
        }
        var script = Path.of("").toAbsolutePath().resolveSibling("conformance").resolve("aws/moto_server.py");
        try {
            var process = new ProcessBuilder(python, script.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            endpoint = URI.create("http://127.0.0.1:" + Integer.parseInt(out.readLine()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The one for all tests.
    public static Moto shared() {
        return Shared.MOTO;
    }

    private static final class Shared {
        private static final Moto MOTO = new Moto();
    }

    /// On loopback.
    public URI endpoint() {
        return endpoint;
    }

    /// A bucket of S3 that is empty.
    public void makeBucket(String name) {
        send(HttpRequest.newBuilder(endpoint.resolve("/" + name)).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /// What lies in a bucket, by the names of the objects.
    public List<String> objects(String bucket) {
        var keys = KEY.matcher(send(HttpRequest.newBuilder(endpoint.resolve("/" + bucket + "?list-type=2"))));
        var objects = new ArrayList<String>();
        while (keys.find()) {
            objects.add(send(HttpRequest.newBuilder(endpoint.resolve("/" + bucket + "/" + keys.group(1)))));
        }
        return objects;
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer =
                    http.send(request.header("Authorization", SIGNED).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("S3 answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
