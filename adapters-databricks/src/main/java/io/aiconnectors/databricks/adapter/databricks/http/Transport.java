package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.adapter.databricks.http.Reply.Header;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One HTTP exchange within a deadline. It runs on a virtual thread of its own, where an interrupt closes the
/// socket (JEP 444): that ends a server that trickles, and a caller that went away, at once.
final class Transport {
    private final Client client;
    private final Verdicts verdicts;
    private final long maxAnswerBytes;

    Transport(Client client, Verdicts verdicts, long maxAnswerBytes) {
        this.client = client;
        this.verdicts = verdicts;
        this.maxAnswerBytes = maxAnswerBytes;
    }

    Attempt send(URI to, Request request, UpstreamToken bearer, Deadline deadline) {
        if (Thread.currentThread().isInterrupted()) {
            return Attempt.missed(Kind.CANCELLED);
        }
        var exchange = new FutureTask<>(() -> exchanged(to, request, bearer));
        Thread.ofVirtual().name("databricks-exchange").start(exchange);
        try {
            return exchange.get(request.lane().patience(deadline).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Attempt.missed(Kind.TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Attempt.missed(Kind.CANCELLED);
        } catch (ExecutionException defect) {
            throw new IllegalStateException("an exchange with Databricks ended in a defect", defect.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private Attempt exchanged(URI to, Request request, UpstreamToken bearer) {
        try (var response = sent(to, request, bearer)) {
            return verdicts.of(read(response, request));
        } catch (ProcessingException | IOException failure) {
            return ConnectionFailures.read(failure);
        }
    }

    private Response sent(URI to, Request request, UpstreamToken bearer) {
        Invocation.Builder prepared = client.target(to)
                .request()
                .header(HttpHeaders.ACCEPT, request.accept())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer.value().reveal());
        return request.payload().isEmpty()
                ? prepared.method(request.method())
                : prepared.method(
                        request.method(),
                        Entity.entity(request.payload(), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8")));
    }

    private Reply read(Response response, Request request) throws IOException {
        var headers = new EnumMap<Header, String>(Header.class);
        for (var header : Header.values()) {
            var value = response.getHeaderString(header.wireName());
            headers.put(header, value == null ? "" : value);
        }
        var contentType = headers.getOrDefault(Header.CONTENT_TYPE, "");
        var body = new CappedStream(response.readEntity(InputStream.class), maxAnswerBytes);
        try {
            var intake = Reply.isSuccess(response.getStatus()) ? request.intake() : Intake.WHOLE;
            return new Reply(response.getStatus(), headers, intake.take(contentType, body));
        } finally {
            if (!body.hasEnded()) {
                // Closing would otherwise first read the rest of the body, however long that takes.
                Thread.currentThread().interrupt();
            }
        }
    }
}
