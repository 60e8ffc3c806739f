package io.aiconnectors.databricks.bootstrap.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.bootstrap.doctor.Finding.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Findings in order of importance: what is wrong, what could not be seen, what is well; each from the ground up.
public record Report(List<Finding> findings) {
    private static final JsonMapper JSON = new JsonMapper();

    public Report {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::standing).thenComparing(Finding::area))
                .toList();
    }

    /// How much is wrong.
    public long wrong() {
        return count(Standing.WRONG);
    }

    /// For people.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var finding : findings) {
            lines.add(mark(finding.standing()) + " " + name(finding.area()) + ": " + printable(finding.what()) + " ["
                    + finding.code() + "]");
            if (!finding.fix().isEmpty()) {
                lines.add("    " + printable(finding.fix()));
            }
        }
        lines.add("wrong: " + wrong() + ", not seen: " + count(Standing.UNSEEN) + ", well: " + count(Standing.WELL));
        return lines;
    }

    /// For programs: one object with `wrong` and `findings`.
    public String json() {
        var all = JSON.createObjectNode().put("wrong", wrong());
        var list = all.putArray("findings");
        findings.forEach(finding -> list.addObject()
                .put("area", name(finding.area()))
                .put("standing", name(finding.standing()))
                .put("code", finding.code())
                .put("what", finding.what())
                .put("fix", finding.fix()));
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("findings of plain values could not be written", impossible);
        }
    }

    private long count(Standing standing) {
        return findings.stream()
                .filter(finding -> finding.standing() == standing)
                .count();
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case WRONG -> "✗";
            case UNSEEN -> "?";
            case WELL -> "✓";
        };
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
