package io.aiconnectors.databricks.bench.load;

import io.aiconnectors.databricks.sandbox.fault.Fault;
import java.time.Duration;
import java.util.Map;

/// What goes wrong upstream during a soak, one after the other.
enum Trouble {
    /// Databricks is out of order.
    UNAVAILABLE,
    /// Databricks asks to slow down.
    SLOW_DOWN,
    /// Connections break.
    DROPPED,
    /// Answers come very late.
    LATE,
    /// Answers are no JSON.
    GARBAGE,
    /// No answers come for six seconds, then the connection ends. For longer, a statement would keep its
    /// place up to the connector's own deadline of a minute, since a slow one looks the same.
    HANG;

    Fault fault() {
        return switch (this) {
            case UNAVAILABLE -> new Fault.Status(503, Map.of(), "{}", "application/json");
            case SLOW_DOWN -> new Fault.RetryAfterSeconds(1);
            case DROPPED -> new Fault.DroppedConnection();
            case LATE -> new Fault.Latency(Duration.ofSeconds(2));
            case GARBAGE -> new Fault.Garbage(Fault.Rubbish.INVALID_JSON);
            case HANG -> new Fault.Hang(Duration.ofSeconds(6));
        };
    }
}
