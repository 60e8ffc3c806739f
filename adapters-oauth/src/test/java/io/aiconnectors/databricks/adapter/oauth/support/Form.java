package io.aiconnectors.databricks.adapter.oauth.support;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Parameters in their order, doubled ones included, to be changed one by one.
public record Form(List<Pair> pairs) {
    /// One of them.
    public record Pair(String name, String value) {}

    public Form {
        pairs = List.copyOf(pairs);
    }

    public static Form empty() {
        return new Form(List.of());
    }

    public static Form of(String encoded) {
        return new Form(Arrays.stream(encoded.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Pair(decoded(pair[0]), decoded(pair[1])))
                .toList());
    }

    /// With one more.
    public Form and(String name, String value) {
        var more = new ArrayList<>(pairs);
        more.add(new Pair(name, value));
        return new Form(more);
    }

    public Form without(String name) {
        return new Form(pairs.stream().filter(pair -> !pair.name().equals(name)).toList());
    }

    public Form with(String name, String value) {
        return without(name).and(name, value);
    }

    /// The value of a parameter; empty if it is not there.
    public String get(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst()
                .map(Pair::value)
                .orElse("");
    }

    @Override
    public String toString() {
        return pairs.stream()
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
