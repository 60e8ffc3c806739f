package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.delivered.EntryReader;
import io.aiconnectors.databricks.adapter.audit.delivered.Line;
import io.aiconnectors.databricks.adapter.audit.delivered.Lines;
import io.aiconnectors.databricks.adapter.audit.delivered.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Verifies audit records from the files they were delivered to: JSON lines, packed by gzip or not, in any
/// order.
///
/// It reads each file once and keeps some 32 bytes for each record.
public final class Verification {
    private final CheckpointKeys trusted;
    private final List<ChainHead> known;
    private final TreeMap<String, Ledger> chains = new TreeMap<>();
    private final Strays strays = new Strays();
    private final List<String> notes = new ArrayList<>();

    /// @param trusted the keys of the connectors; without any, signatures are not checked
    /// @param known   heads that are known from elsewhere, such as the connectors' logs
    public Verification(CheckpointKeys trusted, List<ChainHead> known) {
        this.trusted = trusted;
        this.known = List.copyOf(known);
    }

    /// Reads files, and all files below folders.
    public Verification read(List<Path> places) {
        places.forEach(this::read);
        return this;
    }

    private void read(Path place) {
        try (var walk = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            walk.filter(file -> !Files.isDirectory(file)).sorted().forEach(this::readFile);
        } catch (IOException | UncheckedIOException failure) {
            strays.add(unreadable(place, failure));
        }
    }

    private void readFile(Path file) {
        try (var lines = Lines.of(file)) {
            var number = 1L;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get(), new Place(Wording.printable(file.toString()), number));
                number++;
            }
        } catch (IOException failure) {
            strays.add(unreadable(file, failure));
        }
    }

    private void take(Line line, Place place) {
        if (line.text().isBlank()) {
            return;
        }
        switch (EntryReader.read(line, place)) {
            case EntryReader.Read.Found(var entry) ->
                chains.computeIfAbsent(entry.chain(), _ -> new Ledger(entry, trusted))
                        .add(entry);
            case EntryReader.Read.NotOne(var why)
            when line.ended() -> strays.add(place + " is no audit record: " + why);
            case EntryReader.Read.NotOne _ ->
                notes.add(
                        place + " is the unfinished last line of its file: it is still being written, or was cut off");
        }
    }

    private static String unreadable(Path file, Exception failure) {
        return Wording.printable(file.toString()) + " cannot be read to its end ("
                + failure.getClass().getSimpleName() + ")";
    }

    /// What all that was read comes to.
    public Verdict verdict() {
        known.stream()
                .filter(head -> !chains.containsKey(head.chain()))
                .forEach(head -> strays.add("not one record is there of chain " + head.chain()
                        + ", which is known to have come to record " + Wording.number(head.sequence())));
        var reports = chains.entrySet().stream()
                .map(chain -> chain.getValue()
                        .report(known.stream()
                                .filter(head -> head.chain().equals(chain.getKey()))
                                .toList()))
                .toList();
        return new Verdict(reports, strays.first(), strays.count(), notes);
    }
}
