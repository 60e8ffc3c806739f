package io.aiconnectors.databricks.sandbox.firehose;

import io.aiconnectors.databricks.sandbox.fault.FaultScript;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Requests;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Amazon Data Firehose on loopback, as far as `PutRecordBatch` goes: it refuses whatever Firehose refuses, and holds
/// what it took.
///
/// What a stream makes of the records it is given is scripted by [#behave]; how the connection goes wrong, by
/// [#faults].
public final class DeliveryStreams implements AutoCloseable {
    /// Twice the largest batch that Firehose takes, so that what is too large is refused as Firehose would.
    private static final int LARGEST_BODY = 12 * 1024 * 1024;

    private final LoopbackServer server;
    private final StandIn standIn;
    private final Map<String, Stream> streams;

    private DeliveryStreams(LoopbackServer server, StandIn standIn, Map<String, Stream> streams) {
        this.server = server;
        this.standIn = standIn;
        this.streams = streams;
    }

    /// Running, at any free port, with these streams and no fault.
    ///
    /// @param standIn what it is called by, what it was asked, and how its connections go wrong
    public static DeliveryStreams start(StandIn standIn, String... names) {
        var streams =
                Arrays.stream(names).collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> new Stream()));
        var endpoint = new PutRecordBatch(streams);
        return new DeliveryStreams(LoopbackServer.start(0, LARGEST_BODY, standIn.guarding(endpoint)), standIn, streams);
    }

    /// To be given to a client in place of the region's endpoint.
    public URI uri() {
        return server.uri();
    }

    public FaultScript faults() {
        return standIn.faults();
    }

    public Requests requests() {
        return standIn.requests();
    }

    /// What the stream does with records from now on.
    public void behave(String stream, Behaviour behaviour) {
        named(stream).behave(behaviour);
    }

    /// The data of the records that the stream took and did not forget, in the order in which it took them.
    public List<String> taken(String stream) {
        return named(stream).taken();
    }

    private Stream named(String name) {
        var stream = streams.get(name);
        if (stream == null) {
            throw new IllegalArgumentException("there is no stream " + name);
        }
        return stream;
    }

    @Override
    public void close() {
        server.close();
    }
}
