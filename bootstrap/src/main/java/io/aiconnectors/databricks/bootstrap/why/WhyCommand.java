package io.aiconnectors.databricks.bootstrap.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.verify.Verification;
import io.aiconnectors.databricks.bootstrap.why.Story.Standing;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The command that tells why a call ended as it did. It needs neither settings nor network.
///
/// Exit codes: 0 told in full, 2 asked wrongly, 3 there is no such id, 4 it is somebody else's, 5 told, but one end of
/// it is not recorded, 6 there is no such id in an audit that is not whole, so that it may have been there.
public final class WhyCommand {
    public static final String NAME = "why";

    private static final int UNKNOWN = 3;
    private static final int ANOTHERS = 4;
    private static final int HALF = 5;
    private static final int LOST = 6;

    private static final ObjectWriter JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build()
            .writer();

    /// What a program reads.
    ///
    /// @param result the exit code in a word
    /// @param damage of the audit that was read, the first of it
    private record Answer(String result, String id, List<Story> stories, List<String> damage) {}

    private WhyCommand() {}

    /// Answers the question.
    ///
    /// @return the exit code
    public static int run(List<String> arguments, PrintStream out, PrintStream complaints) {
        try {
            return answer(Question.parse(arguments), out, complaints);
        } catch (IllegalArgumentException wrong) {
            complaints.println("✗ " + wrong.getMessage());
            return 2;
        }
    }

    private static int answer(Question asked, PrintStream out, PrintStream complaints) {
        var codes = Codes.read();
        var policies = PolicyText.of(asked.policies());
        var log = EventLog.of(asked.log(), asked.id());
        var ids = new HashSet<>(log.events());
        ids.add(asked.id());
        var found = AuditSearch.of(ids, asked.audit());
        var damage = damage(asked, found);
        var stories = found.entries().entrySet().stream()
                .map(event -> new Teller(
                                codes,
                                policies,
                                DecisionLog.of(asked.decisions(), Teller.decisions(event.getValue())),
                                asked.payloads()
                                        .map(payloads -> OpenedPayloads.of(payloads, event.getKey()))
                                        .orElse(Map.of()))
                        .tell(event.getValue()))
                .toList();
        var told = stories.stream()
                .filter(story -> asked.person().isEmpty() || story.isOf(asked.person()))
                .toList();
        if (told.isEmpty()) {
            return nothing(asked, stories.isEmpty(), log, damage, out, complaints);
        }
        var half = told.stream().anyMatch(story -> story.standing() != Standing.WHOLE);
        if (asked.json()) {
            out.println(json(new Answer(half ? "half" : "told", asked.id(), told, damage)));
        } else {
            told.forEach(story -> StoryText.of(story).forEach(out::println));
            damage.forEach(line -> out.println("note: of the audit, " + line));
        }
        return half ? HALF : 0;
    }

    private static int nothing(
            Question asked,
            boolean isUnknown,
            EventLog log,
            List<String> damage,
            PrintStream out,
            PrintStream complaints) {
        var result = !isUnknown ? "of_another_person" : damage.isEmpty() ? "unknown" : "unknown_in_damaged_audit";
        if (asked.json()) {
            out.println(json(new Answer(result, asked.id(), List.of(), damage)));
        }
        if (!isUnknown) {
            complaints.println("✗ " + asked.id() + " is not " + asked.person() + "'s");
            return ANOTHERS;
        }
        complaints.println("✗ there is no " + asked.id() + " in the audit that was read. A call beyond the rate limit,"
                + " and one that could not be recorded, leave no record"
                + (asked.log().isEmpty() ? ", but a line in the log: --log FILE, which also knows traces" : ""));
        if (asked.person().isEmpty()) {
            log.ends().forEach(end -> complaints.println("  the log has it: " + end));
        }
        damage.forEach(line -> complaints.println("  and it may have been lost: " + line));
        return damage.isEmpty() ? UNKNOWN : LOST;
    }

    /// What could not be read, and whether what was read is complete and untouched.
    private static List<String> damage(Question asked, AuditSearch.Found found) {
        var damage = new ArrayList<>(found.damage());
        var delivered = asked.audit().stream()
                .filter(place -> !place.toString().endsWith(".spool"))
                .toList();
        var verdict = new Verification(CheckpointKeys.of(List.of()), List.of())
                .read(delivered)
                .verdict();
        if (damage.isEmpty() && !verdict.intact()) {
            damage.add("records are missing or changed: ./connector audit verify says which");
        }
        return damage;
    }

    private static String json(Answer answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a story of plain values could not be written", impossible);
        }
    }
}
