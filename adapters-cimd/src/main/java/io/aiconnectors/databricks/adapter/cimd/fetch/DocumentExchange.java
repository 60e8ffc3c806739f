package io.aiconnectors.databricks.adapter.cimd.fetch;

import io.aiconnectors.databricks.adapter.cimd.address.DocumentAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.io.Closer;

/// One request for one document, and what its answer comes to. The answer is dropped once it is known, with whatever
/// of it is still on its way.
final class DocumentExchange implements Callable<Fetched> {
    /// The draft's own advice (draft-ietf-oauth-client-id-metadata-document §6.6).
    static final int MAX_BYTES = 5 * 1024;

    private static final Pattern JSON = Pattern.compile("(?i)application/(?:[a-z0-9.+-]{1,60}\\+)?json\\s*(?:;.*)?");

    private final HttpClient http;
    private final DocumentAddress address;
    private final String entityTag;

    DocumentExchange(HttpClient http, DocumentAddress address, String entityTag) {
        this.http = http;
        this.address = address;
        this.entityTag = entityTag;
    }

    @Override
    public Fetched call() {
        var request = new HttpGet(address.target());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        if (!entityTag.isEmpty()) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, entityTag);
        }
        var location = address.location();
        var host = new HttpHost(location.getScheme(), location.getHost(), location.getPort());
        try {
            var response = http.executeOpen(host, request, null);
            try {
                return read(response);
            } finally {
                // Closing alone would read the rest first, which may have no end.
                request.cancel();
                Closer.closeQuietly(response);
            }
        } catch (IOException e) {
            return failure(e);
        }
    }

    private Fetched read(ClassicHttpResponse response) throws IOException {
        var status = response.getCode();
        var caching = Caching.of(
                field(response, HttpHeaders.CACHE_CONTROL),
                field(response, HttpHeaders.AGE),
                field(response, HttpHeaders.ETAG));
        if (status == 200) {
            return document(response, caching);
        }
        if (status == 304 && !entityTag.isEmpty()) {
            return new Fetched.Unchanged(caching);
        }
        if (status >= 300 && status < 400) {
            return new Fetched.Unacceptable("redirected");
        }
        return status >= 400 && status < 500 && status != 408 && status != 429
                ? new Fetched.Unacceptable("status_" + status)
                : new Fetched.Unreachable("status_" + status);
    }

    private static Fetched document(ClassicHttpResponse response, Caching caching) throws IOException {
        if (!JSON.matcher(field(response, HttpHeaders.CONTENT_TYPE)).matches()) {
            return new Fetched.Unacceptable("not_json");
        }
        if (!field(response, HttpHeaders.CONTENT_ENCODING).isEmpty()) {
            return new Fetched.Unacceptable("encoded");
        }
        var bytes = response.getEntity() == null
                ? new byte[0]
                : response.getEntity().getContent().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return new Fetched.Unacceptable("too_large");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Fetched.Document(text.toString(), caching);
        } catch (CharacterCodingException e) {
            return new Fetched.Unacceptable("not_json");
        }
    }

    /// Several fields of one name count as one list (RFC 9110 §5.3).
    private static String field(HttpResponse response, String name) {
        return Arrays.stream(response.getHeaders(name)).map(Header::getValue).collect(Collectors.joining(","));
    }

    private static Fetched failure(IOException failure) {
        return switch (failure) {
            case CheckedNames.NotPublicException _ -> new Fetched.Unacceptable("address_not_public");
            case UnknownHostException _ -> new Fetched.Unreachable("unknown_host");
            case SSLException _ -> new Fetched.Unreachable("tls");
            case ConnectionRequestTimeoutException _ -> new Fetched.Unreachable("busy");
            case ConnectTimeoutException _, SocketTimeoutException _ -> new Fetched.Unreachable("timeout");
            default -> new Fetched.Unreachable("unreachable");
        };
    }
}
