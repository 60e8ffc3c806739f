package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.jwt.Chance;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who is signed in in which browser, by a session cookie, so that a second sign-in can be silent as in real life.
final class Browsers {
    private static final String COOKIE = "sandbox_session";

    private final ConcurrentHashMap<String, Session> sessions = new ConcurrentHashMap<>();
    private final Chance chance;

    Browsers(Chance chance) {
        this.chance = chance;
    }

    Optional<Session> session(Request request) {
        return request.header("Cookie")
                .flatMap(cookies -> Arrays.stream(cookies.split(";", -1))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(COOKIE + "="))
                        .findFirst()
                        .map(cookie -> cookie.substring(COOKIE.length() + 1))
                        .map(sessions::get));
    }

    Response remember(Session session, Response response) {
        var id = chance.handle();
        sessions.put(id, session);
        return response.with("Set-Cookie", COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Lax");
    }

    /// A person in a browser, with or without a second factor.
    record Session(Persona persona, boolean strong) {}
}
