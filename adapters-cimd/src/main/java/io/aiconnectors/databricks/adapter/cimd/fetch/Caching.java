package io.aiconnectors.databricks.adapter.cimd.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// For how long an answer may be used again (RFC 9111 §4.2, §5.2.2): as the answer says within 24 hours, five minutes
/// where it says nothing.
///
/// @param storable  whether it may be kept at all
/// @param lifetime  for how long it is fresh from now on; zero when it has to be asked for anew each time
/// @param entityTag what to ask with whether it has changed (RFC 9110 §8.8.3); empty when there is none
public record Caching(boolean storable, Duration lifetime, String entityTag) {
    private static final Duration SAID_NOTHING = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern NUMBER = Pattern.compile("\"?([0-9]{1,9})\"?");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[!#-~]{0,128}\"");

    /// Reads the fields of an answer; those that make no sense count as absent.
    static Caching of(String cacheControl, String age, String entityTag) {
        var said = directives(cacheControl);
        var storable = !said.containsKey("no-store") && !said.containsKey("private");
        var tag = storable && TAG.matcher(entityTag).matches() ? entityTag : "";
        return new Caching(storable, storable ? lifetime(said, age) : Duration.ZERO, tag);
    }

    private static Duration lifetime(Map<String, String> said, String age) {
        if (said.containsKey("no-cache")) {
            return Duration.ZERO;
        }
        var maxAge = said.containsKey("s-maxage") ? said.get("s-maxage") : said.get("max-age");
        if (maxAge == null) {
            return SAID_NOTHING;
        }
        var left = Duration.ofSeconds(seconds(maxAge) - seconds(age));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    private static long seconds(String text) {
        var number = NUMBER.matcher(text.strip());
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }

    private static Map<String, String> directives(String cacheControl) {
        return Stream.of(cacheControl.toLowerCase(Locale.ROOT).split(",", -1))
                .map(directive -> directive.strip().split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts.length > 1 ? parts[1] : "", (first, _) -> first));
    }
}
