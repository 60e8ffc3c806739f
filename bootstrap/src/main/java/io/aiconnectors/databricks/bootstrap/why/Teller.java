package io.aiconnectors.databricks.bootstrap.why;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.bootstrap.why.AuditSearch.Entry;
import io.aiconnectors.databricks.bootstrap.why.Story.Decided;
import io.aiconnectors.databricks.bootstrap.why.Story.Person;
import io.aiconnectors.databricks.bootstrap.why.Story.Reason;
import io.aiconnectors.databricks.bootstrap.why.Story.Standing;
import io.aiconnectors.databricks.bootstrap.why.Story.Withheld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Puts the story of an event together.
///
/// @param opened what the auditors' key opened of the event's payloads, by their parts
record Teller(Codes codes, PolicyText policies, DecisionLog log, Map<String, String> opened) {
    static final String HIDDEN = "(named to auditors alone)";

    private static final List<String> NAMES = List.of("catalog", "schema", "table", "space_id");
    private static final List<String> TIMES = List.of("latency_us", "policy_us", "token_us", "upstream_us", "own_us");
    private static final String COMPLETED = "completed";

    /// The ids of the decisions in these records.
    static List<String> decisions(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.node().path("decision_id")),
                        stream(entry.node().path("screenings")).map(screening -> screening.path("decision_id"))))
                .map(JsonNode::asText)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /// @param entries the records of one event, at least one
    Story tell(List<Entry> entries) {
        var opening = phase(entries, "opened");
        var closing = phase(entries, "closed");
        var any = entries.getFirst();
        var isCall = !opening.isEmpty() || !closing.isEmpty();
        var begin = opening.isEmpty() ? any : opening.getFirst();
        var end = closing.isEmpty() ? any : closing.getFirst();
        var ids = decisions(entries);
        var outcome = closing.isEmpty() ? any.text("event") : end.text("outcome");
        return new Story(
                any.event(),
                isCall ? "call" : any.text("kind"),
                !isCall || (!opening.isEmpty() && !closing.isEmpty())
                        ? Standing.WHOLE
                        : opening.isEmpty() ? Standing.NOT_OPENED : Standing.NOT_CLOSED,
                opening.isEmpty() && isCall ? "" : begin.text("time"),
                closing.isEmpty() ? "" : end.text("time"),
                outcome,
                person(begin),
                begin.text("tool"),
                resource(begin.node().path("resource"), outcome),
                end.text("workspace_reached"),
                reasons(end, isCall && !closing.isEmpty(), ids),
                withheld(end.node().path("withheld")),
                stream(end.node().path("observed"))
                        .map(code -> reason(code.asText(), ids))
                        .toList(),
                decided(end),
                facts(ids),
                times(end),
                texts(end.node().path("upstream_request_ids")),
                details(any.node().path("details")),
                opened,
                entries.stream().map(Entry::place).toList());
    }

    private static List<Entry> phase(List<Entry> entries, String phase) {
        return entries.stream()
                .filter(entry -> entry.text("phase").equals(phase))
                .toList();
    }

    private static Person person(Entry entry) {
        var person = entry.node().path("person");
        return new Person(
                person.path("upn").asText(),
                person.path("oid").asText(),
                person.path("tid").asText(),
                entry.text("client"),
                texts(entry.node().path("groups")),
                texts(entry.node().path("scopes")));
    }

    /// A name that was refused may itself be confidential, so it is for auditors.
    private Map<String, String> resource(JsonNode resource, String outcome) {
        var told = new LinkedHashMap<String, String>();
        resource.properties().forEach(part -> {
            var isHidden = NAMES.contains(part.getKey()) && !outcome.equals(COMPLETED) && opened.isEmpty();
            told.put(part.getKey(), isHidden ? HIDDEN : part.getValue().asText());
        });
        return told;
    }

    private List<Reason> reasons(Entry end, boolean isClosed, List<String> decisions) {
        var told = new ArrayList<Reason>();
        end.node().path("reasons").forEach(code -> told.add(reason(code.asText(), decisions)));
        if (!end.text("code").isEmpty()) {
            told.add(reason(end.text("code"), decisions));
        }
        var outcome = end.text("outcome");
        if (told.isEmpty() && isClosed && !outcome.equals(COMPLETED)) {
            told.add(reason(outcome, decisions));
        }
        return told;
    }

    private Reason reason(String code, List<String> decisions) {
        var rule = log.rule(decisions, code);
        var places = rule.isEmpty() ? policies.saying(code) : List.of(policies.rule(rule));
        var advice = codes.of(code);
        return new Reason(code, rule, places, advice.means(), advice.change(), advice.ask());
    }

    private List<Withheld> withheld(JsonNode list) {
        return stream(list)
                .map(one -> {
                    var advice = codes.of(one.path("code").asText());
                    return new Withheld(
                            one.path("code").asText(),
                            one.path("count").asInt(),
                            advice.means(),
                            advice.change(),
                            advice.ask());
                })
                .toList();
    }

    private static List<Decided> decided(Entry end) {
        return Stream.concat(Stream.of(end.node()), stream(end.node().path("screenings")))
                .map(one -> new Decided(
                        one.path("decision_id").asText(),
                        one.path("policy_revision").asText()))
                .filter(one -> !one.id().isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, Object> facts(List<String> decisions) {
        var told = new LinkedHashMap<String, Object>();
        decisions.forEach(id -> {
            if (log.facts(id).isObject()) {
                told.put(id, log.facts(id));
            }
        });
        return told;
    }

    private static Map<String, Long> times(Entry end) {
        var told = new LinkedHashMap<String, Long>();
        TIMES.forEach(name -> {
            if (end.node().path(name).isIntegralNumber()) {
                told.put(name.replace("_us", ""), end.node().path(name).asLong());
            }
        });
        return told;
    }

    private static Map<String, String> details(JsonNode details) {
        var told = new LinkedHashMap<String, String>();
        details.properties()
                .forEach(one -> told.put(one.getKey(), one.getValue().asText()));
        return told;
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
