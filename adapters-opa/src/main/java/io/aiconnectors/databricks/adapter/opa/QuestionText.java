package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.json.JsonText;

/// A question as the policy engine is asked it, for people who want to ask it themselves. It decides nothing.
public final class QuestionText {
    private QuestionText() {}

    /// May this caller do exactly this?
    ///
    /// @throws IllegalArgumentException when the arguments for an upstream tool are not JSON
    public static JsonText ofCall(Caller caller, Intent intent) {
        try {
            return new JsonText(StrictJson.MAPPER.writeValueAsString(CallQuestion.of(caller, intent)));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("the arguments are not JSON", notJson);
        }
    }
}
