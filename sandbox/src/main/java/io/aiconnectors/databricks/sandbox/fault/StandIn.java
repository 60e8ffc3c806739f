package io.aiconnectors.databricks.sandbox.fault;

import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Requests;
import java.time.InstantSource;

/// A stand-in as the control endpoint sees it: its name (`entra`, or a workspace alias), its faults, its request log.
public record StandIn(String name, FaultScript faults, Requests requests) {
    public static StandIn named(String name, InstantSource clock) {
        return new StandIn(name, new FaultScript(clock), new Requests());
    }

    /// `next` behind this stand-in's log and faults: what is logged reached the stand-in, fault or not.
    public Handler guarding(Handler next) {
        return requests.recording(faults.before(next));
    }
}
