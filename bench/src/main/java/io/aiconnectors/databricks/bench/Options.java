package io.aiconnectors.databricks.bench;

import io.aiconnectors.databricks.bench.policy.Mistake;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands on a command line: options with a value, options without, and the rest.
///
/// @param values by option
/// @param flags  options that were given without a value
/// @param rest   what is no option, in its order
public record Options(Map<String, String> values, Set<String> flags, List<String> rest) {
    public Options {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
        rest = List.copyOf(rest);
    }

    /// Reads a command line.
    ///
    /// @param valued options that take a value
    /// @param plain  options that take none
    /// @throws Mistake for an option that is not known, that lacks its value, or that is given twice
    public static Options read(List<String> arguments, Set<String> valued, Set<String> plain) {
        var values = new HashMap<String, String>();
        var flags = new ArrayList<String>();
        var rest = new ArrayList<String>();
        for (var index = 0; index < arguments.size(); index++) {
            var argument = arguments.get(index);
            if (plain.contains(argument)) {
                flags.add(argument);
            } else if (valued.contains(argument)) {
                if (++index == arguments.size()) {
                    throw new Mistake(argument + " wants a value");
                }
                if (values.put(argument, arguments.get(index)) != null) {
                    throw new Mistake(argument + " is given twice");
                }
            } else if (argument.startsWith("-")) {
                var known = new ArrayList<>(valued);
                known.addAll(plain);
                Collections.sort(known);
                throw new Mistake("there is no option " + argument + "; known are " + String.join(", ", known));
            } else {
                rest.add(argument);
            }
        }
        return new Options(values, Set.copyOf(flags), rest);
    }

    /// An option that must be there.
    public String required(String option) {
        return get(option).orElseThrow(() -> new Mistake(option + " is missing"));
    }

    /// An option that may be there.
    public Optional<String> get(String option) {
        return Optional.ofNullable(values.get(option));
    }
}
