package io.aiconnectors.databricks.clients;

import io.aiconnectors.databricks.sandbox.browser.Arrival;
import io.aiconnectors.databricks.sandbox.browser.Browser;
import io.aiconnectors.databricks.sandbox.browser.Page;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The person at the browser: waits until a program asks for an address to be opened, opens it, and presses the buttons
/// until the program has its answer.
final class OpenRequests implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int MOST_PAGES = 8;
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+[?&]response_type=code\\S*");

    private final Path file;
    private final Persona persona;
    private final Thread person;
    private volatile boolean gone;

    private OpenRequests(Path file, Persona persona) {
        this.file = file;
        this.persona = persona;
        this.person = Thread.ofVirtual().name("the-person").unstarted(this::attend);
    }

    /// @param file where addresses of authorization requests appear, one a line, among other lines
    static OpenRequests attended(Path file, Persona persona) {
        var requests = new OpenRequests(file, persona);
        requests.person.start();
        return requests;
    }

    private void attend() {
        var opened = 0;
        while (!gone) {
            var asked = asked();
            for (; opened < asked.size(); opened++) {
                signIn(URI.create(asked.get(opened)));
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private List<String> asked() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> ADDRESS.matcher(line).matches())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signIn(URI address) {
        try (var browser = new Browser(_ -> false)) {
            var arrival = browser.open(address);
            for (int pages = 0; pages < MOST_PAGES; pages++) {
                if (!(arrival instanceof Arrival.Shown(var page))
                        || buttonOn(page).isEmpty()) {
                    return;
                }
                arrival = browser.press(page, buttonOn(page));
            }
        }
    }

    /// Empty once the program's own page is shown.
    private String buttonOn(Page page) {
        if (page.offers("button[value=approve]")) {
            return "button[value=approve]";
        }
        var pick = "button[value=" + persona.shortName() + "]";
        return page.offers(pick) ? pick : "";
    }

    @Override
    public void close() {
        gone = true;
        person.interrupt();
    }
}
