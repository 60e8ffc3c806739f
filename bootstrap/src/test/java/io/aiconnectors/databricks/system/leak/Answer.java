package io.aiconnectors.databricks.system.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Every byte of an HTTP answer, a character each.
///
/// @param head status line and headers
/// @param body what came after, its transfer encoding undone
record Answer(String head, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("(?i)(?:cat|sch|tab|col|spc)\\d{8}z");
    private static final Pattern CODED = Pattern.compile("[\\w+/-]{16,}");
    private static final Pattern OF_ITS_OWN = Pattern.compile("(?im)^date:.*\r\n");
    private static final Pattern EVENT = Pattern.compile("(?im)^x-connector-event: *(\\S+)");

    /// The generated names that occur anywhere, in plain sight or in Base64, in whatever case.
    Set<String> names() {
        var found = new HashSet<String>();
        collect(head, found);
        collect(body, found);
        CODED.matcher(head + body).results().forEach(coded -> collect(decoded(coded.group()), found));
        return found;
    }

    /// All of it but what is new in every answer: the time of day, and the random id it has in the audit.
    String comparable() {
        var all = OF_ITS_OWN.matcher(head).replaceAll("") + "\r\n" + body;
        var event = EVENT.matcher(head);
        return event.find() ? all.replace(event.group(1), "EVENT") : all;
    }

    /// Whether a tool answered with a result of its own.
    boolean succeeded() {
        return head.startsWith("HTTP/1.1 200 ") && body.contains("\"structuredContent\"");
    }

    Optional<String> nextCursor() throws JsonProcessingException {
        var json = body.startsWith("{") ? body : body.substring(body.lastIndexOf("data:") + 5);
        return Optional.of(JSON.readTree(json)
                        .at("/result/structuredContent/next_cursor")
                        .asText())
                .filter(cursor -> !cursor.isEmpty());
    }

    private static void collect(String text, Set<String> found) {
        NAME.matcher(text).results().forEach(name -> found.add(name.group().toLowerCase(Locale.ROOT)));
    }

    private static String decoded(String text) {
        var standard = text.replace('-', '+').replace('_', '/');
        var whole = standard.substring(0, standard.length() - (standard.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
    }
}
