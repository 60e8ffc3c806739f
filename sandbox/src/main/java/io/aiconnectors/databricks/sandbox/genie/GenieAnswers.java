package io.aiconnectors.databricks.sandbox.genie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.CuratedQuestion;
import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.sql.ResultJson;
import io.aiconnectors.databricks.sandbox.sql.SqlEngine;
import io.aiconnectors.databricks.sandbox.sql.SqlOutcome;
import io.aiconnectors.databricks.sandbox.sql.SqlSession;

/// What a space says to a question: the curated query really runs, with the asking person's rights.
record GenieAnswers(SqlEngine engine, SqlSession session) {
    ObjectNode content(SpaceAsset space, Messages.Message message, GenieStatus status) {
        var content = Json.object();
        content.putArray("queryAttachments");
        content.putArray("textAttachments");
        content.putArray("suggestedQuestions");
        return switch (status) {
            case SUBMITTED, FETCHING_METADATA, FILTERING_CONTEXT, ASKING_AI, PENDING_WAREHOUSE, EXECUTING_QUERY ->
                saying(
                        content,
                        "The question is still being worked on. Call poll_response_%s with the conversation and"
                                        .formatted(space.id())
                                + " message id to get the answer.");
            case FAILED -> saying(content, "The question could not be answered.");
            case CANCELLED -> saying(content, "The question was cancelled.");
            case QUERY_RESULT_EXPIRED -> saying(content, "The result has expired. Ask the question again.");
            case COMPLETED ->
                space.questions().stream()
                        .filter(curated -> curated.matches(message.question()))
                        .findFirst()
                        .map(curated -> answered(content, space, curated, message.id()))
                        .orElseGet(() -> unknown(content, space));
        };
    }

    private ObjectNode answered(ObjectNode content, SpaceAsset space, CuratedQuestion curated, String statementId) {
        var outcome = engine.read(session, curated.sql());
        if (outcome instanceof SqlOutcome.Failed failed) {
            return saying(content, "The query failed: " + failed.message());
        }
        var attachment = content.withArray("queryAttachments").addObject();
        attachment.put("query", curated.sql()).put("description", curated.description());
        attachment.set("statement_response", ResultJson.finished(statementId, outcome));
        suggest(content, space, curated);
        return saying(content, curated.description());
    }

    private static ObjectNode unknown(ObjectNode content, SpaceAsset space) {
        space.questions()
                .forEach(known -> content.withArray("suggestedQuestions").add(known.question()));
        return saying(content, "I do not know how to answer that from the data of this space.");
    }

    private static void suggest(ObjectNode content, SpaceAsset space, CuratedQuestion asked) {
        space.questions().stream()
                .filter(known -> !known.equals(asked))
                .forEach(known -> content.withArray("suggestedQuestions").add(known.question()));
    }

    private static ObjectNode saying(ObjectNode content, String text) {
        content.withArray("textAttachments").add(text);
        return content;
    }
}
