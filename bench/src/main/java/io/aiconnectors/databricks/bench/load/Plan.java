package io.aiconnectors.databricks.bench.load;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is to be measured.
///
/// @param folder    for results and logs
/// @param script    the Python server that is the yardstick
/// @param pace      how long to measure
/// @param parts     which tables
/// @param isProfiled whether the connector records itself with Java Flight Recorder
record Plan(Path folder, Path script, Pace pace, Set<Part> parts, boolean isProfiled) {
    static final String USAGE =
            "usage: ./connector bench [calls|added|layers|growth|beside|footprint ...] [--brief] [--profile]";

    Plan {
        parts = Set.copyOf(parts);
    }

    /// One table each.
    enum Part {
        CALLS,
        ADDED,
        LAYERS,
        GROWTH,
        BESIDE,
        FOOTPRINT
    }

    /// Reads what was asked: the folder, the script, and then words in any order.
    ///
    /// @throws IllegalArgumentException with the usage
    static Plan of(List<String> arguments) {
        if (arguments.size() < 2) {
            throw new IllegalArgumentException(USAGE);
        }
        var parts = EnumSet.noneOf(Part.class);
        var pace = Pace.full();
        var isProfiled = false;
        for (var word : arguments.subList(2, arguments.size())) {
            switch (word) {
                case "--brief" -> pace = Pace.brief();
                case "--profile" -> isProfiled = true;
                case "calls", "added", "layers", "growth", "beside", "footprint" ->
                    parts.add(Part.valueOf(word.toUpperCase(Locale.ROOT)));
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Plan(
                Path.of(arguments.getFirst()),
                Path.of(arguments.get(1)),
                pace,
                parts.isEmpty() ? EnumSet.allOf(Part.class) : parts,
                isProfiled);
    }

    /// Settings of the connector besides the usual ones.
    Map<String, String> further() {
        var recording = folder.resolve("connector.jfr").toAbsolutePath();
        return isProfiled
                ? Map.of(
                        "JDK_JAVA_OPTIONS",
                        "-XX:StartFlightRecording=dumponexit=true,settings=profile,filename=" + recording)
                : Map.of();
    }
}
