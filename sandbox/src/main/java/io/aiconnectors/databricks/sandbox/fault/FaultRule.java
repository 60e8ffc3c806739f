package io.aiconnectors.databricks.sandbox.fault;

import io.aiconnectors.databricks.sandbox.http.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Which requests a fault strikes: those whose whole raw path fits `path`, with that method and from that person if
/// given; not the first `skip` of them, and then `times` of them, or all until cleared.
public record FaultRule(
        Pattern path, Optional<String> method, Optional<String> person, int skip, OptionalInt times, Fault fault) {
    public FaultRule {
        if (skip < 0) {
            throw new IllegalArgumentException("skip must not be negative");
        }
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new IllegalArgumentException("times must be at least 1");
        }
        method = method.map(name -> name.toUpperCase(Locale.ROOT));
    }

    /// Strikes every request whose raw path fits the regular expression, until cleared.
    public static FaultRule on(String pathRegex, Fault fault) {
        return new FaultRule(
                Pattern.compile(pathRegex), Optional.empty(), Optional.empty(), 0, OptionalInt.empty(), fault);
    }

    /// Strikes every request, until cleared.
    public static FaultRule always(Fault fault) {
        return on(".*", fault);
    }

    public FaultRule times(int count) {
        return new FaultRule(path, method, person, skip, OptionalInt.of(count), fault);
    }

    public FaultRule afterSkipping(int count) {
        return new FaultRule(path, method, person, count, times, fault);
    }

    public FaultRule method(String name) {
        return new FaultRule(path, Optional.of(name), person, skip, times, fault);
    }

    /// Strikes only requests whose token names this user principal name, compared without regard to case.
    public FaultRule person(String upn) {
        return new FaultRule(path, method, Optional.of(upn), skip, times, fault);
    }

    boolean concerns(Request request) {
        return path.matcher(request.path()).matches()
                && method.map(name -> name.equals(request.method())).orElse(true)
                && person.map(upn -> TokenPerson.of(request)
                                .map(upn::equalsIgnoreCase)
                                .orElse(false))
                        .orElse(true);
    }
}
