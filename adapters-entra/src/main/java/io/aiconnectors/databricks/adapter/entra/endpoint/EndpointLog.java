package io.aiconnectors.databricks.adapter.entra.endpoint;

import io.aiconnectors.databricks.adapter.entra.http.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the operator what requests failed with, in codes alone, and loudly only when the person cannot help it.
final class EndpointLog {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointLog.class);

    private EndpointLog() {}

    static void refused(Purpose purpose, Refusal refusal) {
        var fault = Faults.of(refusal);
        var level = fault.isOutage() ? LOG.atWarn() : LOG.atDebug();
        level.log(
                "Entra refused an attempt at {}: {} status={} error={} suberror={} aadsts={} trace={}",
                purpose.words(),
                fault.kind().code(),
                refusal.status(),
                refusal.error(),
                refusal.suberror(),
                refusal.codes(),
                refusal.requestId());
    }

    static void lost(Purpose purpose, Reply.Loss loss) {
        LOG.warn("Entra did not answer an attempt at {}: {}", purpose.words(), loss.code());
    }
}
