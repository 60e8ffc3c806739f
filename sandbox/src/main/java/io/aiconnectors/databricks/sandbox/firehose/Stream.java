package io.aiconnectors.databricks.sandbox.firehose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.util.ArrayList;
import java.util.List;

/// One delivery stream; safe for many threads.
final class Stream {
    private final List<String> taken = new ArrayList<>();
    private Behaviour behaviour = new Behaviour.Takes();
    private long given;

    synchronized void behave(Behaviour next) {
        behaviour = next;
        given = 0;
    }

    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    /// Takes a batch, or what of it this stream takes.
    ///
    /// @return the answer of `PutRecordBatch`
    synchronized ObjectNode put(List<String> batch) {
        return switch (behaviour) {
            case Behaviour.Takes _ -> take(batch);
            case Behaviour.RefusesEvery(var nth, var code) -> take(batch, nth, code);
            case Behaviour.Forgets _ -> answer(batch.size());
            case Behaviour.TellsOneFewer _ -> {
                var answer = take(batch);
                answer.withArray("RequestResponses").remove(batch.size() - 1);
                yield answer;
            }
            case Behaviour.Miscounts _ -> take(batch).put("FailedPutCount", 1);
        };
    }

    private ObjectNode take(List<String> batch) {
        taken.addAll(batch);
        return answer(batch.size());
    }

    private ObjectNode take(List<String> batch, int nth, String code) {
        var answer = answer(0);
        var entries = answer.withArray("RequestResponses");
        var failed = 0;
        for (var data : batch) {
            given++;
            if (given % nth == 0) {
                failed++;
                entries.addObject().put("ErrorCode", code).put("ErrorMessage", "Slow down.");
            } else {
                taken.add(data);
                entries.addObject().put("RecordId", id(entries.size()));
            }
        }
        return answer.put("FailedPutCount", failed);
    }

    private static ObjectNode answer(int records) {
        var answer = Json.object().put("FailedPutCount", 0).put("Encrypted", false);
        var entries = answer.putArray("RequestResponses");
        for (int record = 0; record < records; record++) {
            entries.addObject().put("RecordId", id(record));
        }
        return answer;
    }

    /// About as long as a real one.
    private static String id(int number) {
        return Integer.toString(number).repeat(220).substring(0, 220);
    }
}
