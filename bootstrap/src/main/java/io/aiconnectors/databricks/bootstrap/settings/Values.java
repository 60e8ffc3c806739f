package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The environment, read value by value, each of which may be kept in a parameter that it names. A mistake is noted,
/// and a harmless stand-in value lets the reading go on; nothing that was read is used once there is a problem.
final class Values {
    private static final URI NOWHERE = URI.create("https://invalid.invalid/invalid");

    private final Map<String, String> environment;
    private final NamedValues parameters;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    Values(Map<String, String> environment, Parameters parameters) {
        this.environment = Map.copyOf(environment);
        this.parameters = new NamedValues(written("AWS_REGION"), parameters);
    }

    /// Fetches in one go what these settings name parameters for.
    void expect(Collection<String> names) {
        parameters.read(names.stream().map(this::written).toList());
    }

    List<Problem> problems() {
        return new ArrayList<>(problems.values());
    }

    /// Notes what is wrong with a setting; of several things wrong with one, the first is told.
    void complain(String setting, String what, String fix) {
        problems.putIfAbsent(setting, new Problem(setting, what, fix));
    }

    boolean isFaulty(String setting) {
        return problems.containsKey(setting);
    }

    /// Whether anything is said.
    boolean isGiven(String name) {
        return !written(name).isEmpty();
    }

    private String written(String name) {
        return environment.getOrDefault(name, "").strip();
    }

    String optional(String name, String otherwise) {
        var value = written(name);
        if (!NamedValues.isName(value)) {
            return value.isEmpty() ? otherwise : value;
        }
        return switch (parameters.behind(value)) {
            case NamedValue.Open(var text) -> text;
            case NamedValue.Hidden _ -> {
                complain(name, "names a SecureString, but is no secret", "Keep it as a String");
                yield otherwise;
            }
            case NamedValue.Wrong(var what, var fix) -> {
                complain(name, what, fix);
                yield otherwise;
            }
        };
    }

    /// A value with secrets in it, which may be kept as they are or encrypted.
    String guarded(String name) {
        var value = written(name);
        return NamedValues.isName(value) && parameters.behind(value) instanceof NamedValue.Hidden(var secret)
                ? secret.reveal()
                : optional(name, "");
    }

    String required(String name, String example) {
        var value = optional(name, "");
        if (value.isEmpty()) {
            complain(name, "is missing", "Set it to " + example);
            return "missing";
        }
        return value;
    }

    List<String> list(String name) {
        return Arrays.stream(optional(name, "").split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    boolean flag(String name, boolean otherwise) {
        var value = optional(name, Boolean.toString(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            complain(name, "is neither true nor false", "Set it to true or false");
        }
        return value.equals("true");
    }

    /// A whole number within bounds, neither of them negative.
    int number(String name, int otherwise, int least, int most) {
        var value = optional(name, Integer.toString(otherwise));
        if (value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        complain(name, "is not a number from " + least + " to " + most, "Set it to one");
        return otherwise;
    }

    int port(String name, int otherwise) {
        try {
            var port = Integer.parseInt(optional(name, Integer.toString(otherwise)));
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with numbers out of range.
        }
        complain(name, "is not a port", "Set it to a number from 1 to 65535, or 0 for any free port");
        return otherwise;
    }

    /// A secret as it is, or as `ssm:NAME`.
    SecretSource secret(String name, @Nullable SecretSource otherwise) {
        var value = written(name);
        if (value.isEmpty() && otherwise != null) {
            return otherwise;
        }
        if (value.isEmpty()) {
            complain(name, "is missing", "Set it to the secret, or to ssm:NAME of an SSM parameter that holds it");
            return new SecretSource.Fresh();
        }
        return secretBehind(name, value);
    }

    /// What is written at this setting is the secret itself, or `ssm:NAME`.
    SecretSource secretBehind(String name, String value) {
        if (!NamedValues.isName(value)) {
            return new SecretSource.Given(Secret.of(value));
        }
        return switch (parameters.behind(value)) {
            case NamedValue.Hidden(var secret) -> new SecretSource.Given(secret);
            case NamedValue.Open _ -> {
                complain(name, "names a secret that is not encrypted", "Keep it as a SecureString, and change it");
                yield new SecretSource.Fresh();
            }
            case NamedValue.Wrong(var what, var fix) -> {
                complain(name, what, fix);
                yield new SecretSource.Fresh();
            }
        };
    }

    /// Fetches in one go the secrets that these values name.
    void expectSecrets(Collection<String> values) {
        parameters.read(values);
    }

    /// A URL without a path.
    URI origin(String name, String otherwise, String example) {
        var url = url(name, otherwise, example);
        if (!url.equals(NOWHERE) && !url.getPath().isEmpty()) {
            complain(name, "has a path", "Set it to scheme, host and port alone, such as " + example);
        }
        return url;
    }

    /// A URL: https, or http on a loopback host.
    URI url(String name, String otherwise, String example) {
        var text = otherwise.isEmpty() ? required(name, example) : optional(name, otherwise);
        return isFaulty(name) ? NOWHERE : checked(name, text, example);
    }

    URI checked(String name, String text, String example) {
        try {
            var url = new URI(text);
            var host = url.getHost();
            if (host == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
                complain(name, "is not a URL of scheme, host and path", "Set it to something like " + example);
                return NOWHERE;
            }
            if ("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && Loopback.isHost(host))) {
                return url;
            }
            complain(name, "is neither https nor http on a loopback host", "Set it to something like " + example);
        } catch (URISyntaxException malformed) {
            complain(name, "is not a URL", "Set it to something like " + example);
        }
        return NOWHERE;
    }
}
