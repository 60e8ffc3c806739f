package io.aiconnectors.databricks.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Fault rules as JSON: `{"target","path" | "path_prefix","method","person","skip","times","fault":{"kind",…}}`.
final class FaultJson {
    private static final int MOST_SECONDS = 3600;
    private static final List<String> KINDS = List.of(
            "latency",
            "status",
            "retry_after_seconds",
            "retry_after_date",
            "garbage",
            "html_forbidden",
            "redirect",
            "expired_token",
            "dropped_connection",
            "hang");

    private FaultJson() {}

    static FaultRule readRule(Fields fields) {
        var path = path(fields);
        var method = fields.optionalText("method");
        var person = fields.optionalText("person");
        int skip = fields.optionalNumber("skip", 0, Integer.MAX_VALUE).orElse(0);
        OptionalInt times = fields.optionalNumber("times", 1, Integer.MAX_VALUE);
        var faultFields = fields.object("fault");
        var fault = readFault(faultFields);
        faultFields.nothingElse();
        fields.nothingElse();
        return new FaultRule(path, method, person, skip, times, fault);
    }

    static ObjectNode write(String target, FaultScript.Strikes strikes) {
        var rule = strikes.rule();
        var json = Json.object().put("target", target).put("path", rule.path().pattern());
        rule.method().ifPresent(method -> json.put("method", method));
        rule.person().ifPresent(person -> json.put("person", person));
        json.put("skip", rule.skip());
        rule.times().ifPresent(times -> json.put("times", times));
        json.put("struck", strikes.count());
        json.set("fault", writeFault(rule.fault()));
        return json;
    }

    private static Pattern path(Fields fields) {
        var regex = fields.optionalText("path");
        var prefix = fields.optionalText("path_prefix");
        if (regex.isPresent() && prefix.isPresent()) {
            throw new BadControlInput("give path (a regular expression) or path_prefix, not both");
        }
        try {
            return Pattern.compile(prefix.map(start -> Pattern.quote(start) + ".*")
                    .or(() -> regex)
                    .orElse(".*"));
        } catch (PatternSyntaxException e) {
            throw new BadControlInput("path is no regular expression: " + e.getDescription());
        }
    }

    private static Fault readFault(Fields fields) {
        var kind = fields.text("kind");
        return switch (kind) {
            case "latency" -> new Fault.Latency(Duration.ofMillis(fields.number("millis", 1, MOST_SECONDS * 1000)));
            case "status" ->
                new Fault.Status(
                        fields.number("status", 200, 599),
                        fields.texts("headers"),
                        fields.optionalText("body").orElse(""),
                        fields.optionalText("content_type").orElse("application/json"));
            case "retry_after_seconds" -> new Fault.RetryAfterSeconds(fields.number("seconds", 0, MOST_SECONDS));
            case "retry_after_date" -> new Fault.RetryAfterDate(fields.number("seconds", 0, MOST_SECONDS));
            case "garbage" ->
                new Fault.Garbage(oneOf(Fault.Rubbish.class, "rubbish", fields, Fault.Rubbish.INVALID_JSON));
            case "html_forbidden" -> new Fault.HtmlForbidden();
            case "redirect" -> new Fault.Redirect();
            case "expired_token" ->
                new Fault.ExpiredToken(oneOf(Fault.Disguise.class, "disguise", fields, Fault.Disguise.UNAUTHORIZED));
            case "dropped_connection" -> new Fault.DroppedConnection();
            case "hang" ->
                new Fault.Hang(Duration.ofSeconds(
                        fields.optionalNumber("seconds", 1, MOST_SECONDS).orElse(60)));
            default -> throw new BadControlInput("unknown fault kind '%s': use one of %s".formatted(kind, KINDS));
        };
    }

    private static ObjectNode writeFault(Fault fault) {
        return switch (fault) {
            case Fault.Latency(var duration) -> kind("latency").put("millis", duration.toMillis());
            case Fault.Status status -> {
                var json = kind("status").put("status", status.status());
                var headers = json.putObject("headers");
                status.headers().forEach(headers::put);
                yield json.put("body", status.body()).put("content_type", status.contentType());
            }
            case Fault.RetryAfterSeconds(int seconds) ->
                kind("retry_after_seconds").put("seconds", seconds);
            case Fault.RetryAfterDate(int seconds) -> kind("retry_after_date").put("seconds", seconds);
            case Fault.Garbage(var rubbish) -> kind("garbage").put("rubbish", lower(rubbish));
            case Fault.HtmlForbidden() -> kind("html_forbidden");
            case Fault.Redirect() -> kind("redirect");
            case Fault.ExpiredToken(var disguise) -> kind("expired_token").put("disguise", lower(disguise));
            case Fault.DroppedConnection() -> kind("dropped_connection");
            case Fault.Hang(var atMost) -> kind("hang").put("seconds", atMost.toSeconds());
        };
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name, Fields fields, E otherwise) {
        var given = fields.optionalText(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> lower(value).equals(given.get()))
                .findFirst()
                .orElseThrow(() -> new BadControlInput("%s must be one of %s"
                        .formatted(
                                name,
                                Arrays.stream(type.getEnumConstants())
                                        .map(FaultJson::lower)
                                        .toList())));
    }

    private static ObjectNode kind(String name) {
        return Json.object().put("kind", name);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
