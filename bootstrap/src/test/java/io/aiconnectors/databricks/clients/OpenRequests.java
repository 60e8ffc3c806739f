package io.aiconnectors.databricks.clients;

import io.aiconnectors.databricks.sandbox.browser.Arrival;
import io.aiconnectors.databricks.sandbox.browser.Browser;
import io.aiconnectors.databricks.sandbox.browser.Page;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The person at the browser: waits until a program asks for an address to be opened, opens it, presses the
/// buttons, and brings the answer back to the program.
final class OpenRequests implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int MOST_PAGES = 8;
    private static final int MOST_RELOADS = 400;
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+[?&]response_type=code\\S*");
    private static final Pattern REDIRECT_URI = Pattern.compile("[?&]redirect_uri=([^&]+)");

    private final Path file;
    private final Persona persona;
    private final Thread person;
    private volatile boolean gone;
    private volatile Optional<RuntimeException> trouble = Optional.empty();

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

    /// What kept the person from going on, if anything did.
    Optional<RuntimeException> trouble() {
        return trouble;
    }

    private void attend() {
        try {
            openWhatIsAsked();
        } catch (RuntimeException e) {
            trouble = Optional.of(e);
        }
    }

    private void openWhatIsAsked() {
        var opened = 0;
        while (!gone) {
            var asked = asked();
            for (; opened < asked.size(); opened++) {
                signIn(URI.create(asked.get(opened)));
            }
            await();
        }
    }

    private void await() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException closed) {
            gone = true;
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
        var callback = redirectUri(address);
        try (var browser = new Browser(next -> next.toString().startsWith(callback))) {
            var arrival = browser.open(address);
            for (int pages = 0; pages < MOST_PAGES; pages++) {
                switch (arrival) {
                    case Arrival.SentTo(var back) -> {
                        deliver(browser, back);
                        return;
                    }
                    case Arrival.Shown(var page) -> arrival = browser.press(page, buttonOn(page));
                }
            }
            throw new IllegalStateException("still not back at " + callback + " after " + MOST_PAGES + " pages");
        }
    }

    private static String redirectUri(URI address) {
        var found = REDIRECT_URI.matcher(address.toString());
        if (!found.find()) {
            throw new IllegalStateException("no redirect_uri in " + address);
        }
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    /// Some programs have the address opened first and listen on their port afterwards, so a person who is quick sees
    /// "connection refused" and loads the page again.
    private void deliver(Browser browser, URI back) {
        for (int reloads = 0; !gone; reloads++) {
            try {
                browser.open(back);
                return;
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof ConnectException) || reloads == MOST_RELOADS) {
                    throw e;
                }
                await();
            }
        }
    }

    private String buttonOn(Page page) {
        var approve = "button[value=approve]";
        return page.offers(approve) ? approve : "button[value=" + persona.shortName() + "]";
    }

    @Override
    public void close() {
        gone = true;
        person.interrupt();
    }
}
