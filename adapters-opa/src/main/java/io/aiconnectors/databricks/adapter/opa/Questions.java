package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.screening.Candidate;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The four questions, each asked at its own constant path and answered in its own form.
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private final Engine engine;
    private final AnswerReader reader;
    private final OpaSettings settings;

    Questions(Engine engine, OpaSettings settings) {
        this.engine = engine;
        this.reader = new AnswerReader(settings.bundle(), settings.revisions());
        this.settings = settings;
    }

    Answered<CallAnswer> call(Caller caller, Intent intent) {
        try {
            return ask(Entrypoint.CALL, CallQuestion.of(caller, intent), CallAnswer.class, settings.answer());
        } catch (JsonProcessingException _) {
            // Arguments that the policy could not be told of in full are none that it can decide on.
            return missing(Entrypoint.CALL, PolicyFault.CONTRACT);
        }
    }

    Answered<ScreenAnswer> screen(Caller caller, ToolName tool, List<? extends Candidate<?>> candidates) {
        return ask(
                Entrypoint.SCREEN, ScreenQuestion.of(caller, tool, candidates), ScreenAnswer.class, settings.screen());
    }

    Answered<ToolsAnswer> tools(Caller caller, List<ToolName> tools) {
        return ask(Entrypoint.TOOLS, ToolsQuestion.of(caller, tools), ToolsAnswer.class, settings.answer());
    }

    Answered<LimitsAnswer> limits() {
        return ask(Entrypoint.LIMITS, new LimitsQuestion(Contract.VERSION), LimitsAnswer.class, settings.answer());
    }

    private <A> Answered<A> ask(Entrypoint entrypoint, Record question, Class<A> form, Duration deadline) {
        byte[] body;
        try {
            body = StrictJson.MAPPER.writeValueAsBytes(new Envelope(question));
        } catch (JsonProcessingException _) {
            return missing(entrypoint, PolicyFault.CONTRACT);
        }
        return switch (engine.post(entrypoint.path(), body, deadline)) {
            case Reply.Failed(var fault) -> missing(entrypoint, fault);
            case Reply.Body(var bytes) ->
                switch (reader.read(bytes, form)) {
                    case Answered.Given<A> given -> given;
                    case Answered.Missing<A>(var fault) -> missing(entrypoint, fault);
                };
        };
    }

    private static <A> Answered<A> missing(Entrypoint entrypoint, PolicyFault fault) {
        LOG.warn("The policy engine gave no usable answer to {}: {}", entrypoint, fault.code());
        return new Answered.Missing<>(fault);
    }

    /// The form in which OPA's data API takes a question.
    ///
    /// See https://www.openpolicyagent.org/docs/rest-api#get-a-document-with-input
    record Envelope(Record input) {}
}
