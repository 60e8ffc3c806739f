package io.aiconnectors.databricks.system.leak;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Asks questions over a few connections at once, and notes what is answered amiss.
final class Interrogation implements AutoCloseable {
    private static final int AT_ONCE = 6;

    private final URI endpoint;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();

    Interrogation(URI endpoint) {
        this.endpoint = endpoint;
    }

    /// What was answered amiss, up to now.
    List<String> findings() {
        return List.copyOf(findings);
    }

    /// Asks as one person; the eras take turns, beginning with `first`. Gives back how many names were shown.
    int ask(List<Question> questions, Set<String> hidden, String bearer, Speech first)
            throws InterruptedException, ExecutionException {
        var asked = new ArrayList<Callable<Integer>>();
        var next = first;
        for (var question : questions) {
            var era = next;
            asked.add(() -> ask(question, era, hidden, bearer));
            next = era.other();
        }
        int shown = 0;
        for (var one : threads.invokeAll(asked)) {
            shown += one.get();
        }
        return shown;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (var connection : idle) {
            connection.close();
        }
    }

    private int ask(Question question, Speech era, Set<String> hidden, String bearer) throws IOException {
        var missing = new HashSet<>(question.shows());
        var page = Optional.of(question);
        while (page.isPresent()) {
            var answer = answer(page.get(), era, bearer);
            var names = answer.names();
            names.stream()
                    .filter(hidden::contains)
                    .forEach(name -> findings.add("%s leaked to %s in %s: %s".formatted(name, question, era, answer)));
            missing.removeAll(names);
            if (hidden.contains(question.table())) {
                compare(answer, question, era, bearer);
            }
            page = answer.nextCursor().map(question::from);
        }
        missing.forEach(name ->
                findings.add("%s is open, and missing in the answer to %s in %s".formatted(name, question, era)));
        return question.shows().size();
    }

    private void compare(Answer hidden, Question question, Speech era, String bearer) throws IOException {
        var absent = answer(question.absentTwin(), era, bearer);
        if (!hidden.comparable().equals(absent.comparable())) {
            findings.add("%s in %s is answered %s and its absent twin %s".formatted(question, era, hidden, absent));
        }
    }

    private Answer answer(Question question, Speech era, String bearer) throws IOException {
        var free = idle.poll();
        var connection = free == null ? new Connection(endpoint) : free;
        var answer = connection.ask(era.request(endpoint, bearer, question));
        idle.add(connection);
        return answer;
    }
}
