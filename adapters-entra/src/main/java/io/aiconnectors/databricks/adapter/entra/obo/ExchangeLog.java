package io.aiconnectors.databricks.adapter.entra.obo;

import io.aiconnectors.databricks.adapter.entra.http.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the operator what exchanges failed with, in codes alone, and loudly only when the person cannot help it.
final class ExchangeLog {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeLog.class);
    private static final String LINE =
            "Entra refused an On-Behalf-Of exchange: {} status={} error={} suberror={} aadsts={} trace={}";

    private ExchangeLog() {}

    static void refused(Refusal refusal) {
        var fault = Faults.of(refusal);
        var level = fault.isOutage() ? LOG.atWarn() : LOG.atDebug();
        level.log(
                LINE,
                fault.kind().code(),
                refusal.status(),
                refusal.error(),
                refusal.suberror(),
                refusal.codes(),
                refusal.requestId());
    }

    static void lost(Reply.Loss loss) {
        LOG.warn("Entra did not answer an On-Behalf-Of exchange: {}", loss.code());
    }
}
