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
    /// No answers come.
    HANG;

    Fault fault() {
        return switch (this) {
            case UNAVAILABLE -> new Fault.Status(503, Map.of(), "{}", "application/json");
            case SLOW_DOWN -> new Fault.RetryAfterSeconds(1);
            case DROPPED -> new Fault.DroppedConnection();
            case LATE -> new Fault.Latency(Duration.ofSeconds(2));
            case GARBAGE -> new Fault.Garbage(Fault.Rubbish.INVALID_JSON);
            case HANG -> new Fault.Hang(Duration.ofSeconds(30));
        };
    }
}
