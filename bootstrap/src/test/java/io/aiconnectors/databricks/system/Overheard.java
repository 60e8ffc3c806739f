package io.aiconnectors.databricks.system;

import io.aiconnectors.databricks.sandbox.http.Answer;
import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a stand-in was asked and answered, and the secrets in anything that was overheard.
///
/// Every parameter counts as a secret unless it is known to be public, so that a new one is not forgotten.
final class Overheard implements UnaryOperator<Handler> {
    private static final Set<String> PUBLIC = Set.of(
            "charset",
            "client_id",
            "client_info",
            "code_challenge_method",
            "decision",
            "domain_hint",
            "error",
            "error_description",
            "error_subcode",
            "error_uri",
            "grant_type",
            "instance_aware",
            "iss",
            "login_hint",
            "persona",
            "prompt",
            "redirect_uri",
            "remember",
            "requested_token_use",
            "resource",
            "resource_metadata",
            "response_mode",
            "response_type",
            "scope",
            "session_state",
            "url");

    private static final Pattern PARAMETER = Pattern.compile("(?m)(?:^|[?&])([a-z_]{3,})=([^&\\s\"'<>;]{8,})");
    private static final Pattern COOKIE = Pattern.compile("(?im)^(?:set-)?cookie: *(.*)$");
    private static final Pattern CRUMB = Pattern.compile("([\\w-]+)=([^;\\s]{8,})");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(txn|csrf)\" value=\"([^\"]+)\"");
    private static final Pattern MEMBER = Pattern.compile("\"([a-z_]*(?:token|secret))\":\"([^\"]{8,})\"");
    private static final Pattern BEARER = Pattern.compile("(?im)^(authorization): bearer (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.([\\w-]{16,})\\.[\\w-]+");

    private final Queue<String> passed = new ConcurrentLinkedQueue<>();

    @Override
    public Handler apply(Handler next) {
        return request -> {
            var answer = next.answer(request);
            passed.add(text(request, answer));
            return answer;
        };
    }

    /// All that passed, as text that secrets can be found in.
    List<String> passed() {
        return List.copyOf(passed);
    }

    /// Every secret in a text: parameters of addresses and forms, cookies, hidden fields, tokens, and the claims of a
    /// token as they stand in it.
    static Set<String> secretsIn(String text) {
        var found = new TreeSet<String>();
        Stream.of(PARAMETER, HIDDEN, MEMBER, BEARER)
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(match -> !PUBLIC.contains(match.group(1)))
                .forEach(match -> found.add(match.group(2)));
        COOKIE.matcher(text)
                .results()
                .flatMap(header -> CRUMB.matcher(header.group(1)).results())
                .forEach(crumb -> found.add(crumb.group(2)));
        TOKEN.matcher(text).results().forEach(token -> found.add(token.group(1)));
        found.addAll(found.stream()
                .map(secret -> URLDecoder.decode(secret, StandardCharsets.UTF_8))
                .toList());
        return found;
    }

    private static String text(Request request, Answer answer) {
        var said = new StringBuilder(request.method()).append(' ').append(request.path());
        Stream.of(request.query(), request.form())
                .flatMap(parameters -> parameters.entrySet().stream())
                .map(Map.Entry::toString)
                .forEach(parameter -> said.append('\n').append(parameter.replaceFirst("=\\[(.*)]$", "=$1")));
        if (answer instanceof Response(var _, var headers, var body)) {
            headers.forEach(
                    (name, value) -> said.append('\n').append(name).append(": ").append(value));
            said.append('\n').append(body.text());
        }
        return said.toString();
    }
}
