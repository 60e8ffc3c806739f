package io.aiconnectors.databricks.domain.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// One wait for one part.
record Span(Part part, Instant from, Instant to) {
    /// The time that is covered by at least one of them. One that a clock set back has turned around covers none.
    static Duration covered(List<Span> spans) {
        var covered = Duration.ZERO;
        var until = Instant.MIN;
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var from = span.from().isAfter(until) ? span.from() : until;
            if (span.to().isAfter(from)) {
                covered = covered.plus(Duration.between(from, span.to()));
                until = span.to();
            }
        }
        return covered;
    }
}
