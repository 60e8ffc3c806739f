package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells two sets of settings apart without telling what is in them: SHA-256 over all of them, defaults included, in
/// one
/// fixed form. Of a secret only enters that it was given, so that the digest cannot be used to guess one.
public final class SettingsDigest {
    private SettingsDigest() {}

    /// Lower-case hex.
    public static String of(Record settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text(settings).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Secret _ -> "given";
            case Record one -> one.getClass().getSimpleName() + of(components(one), "(", ")");
            case Optional<?> maybe -> maybe.map(SettingsDigest::text).orElse("none");
            case Set<?> set -> of(texts(set).stream().sorted().toList(), "{", "}");
            case List<?> list -> of(texts(list), "[", "]");
            case String plain -> quoted(plain);
            case Path path -> quoted(path.toString());
            case URI uri -> quoted(uri.toString());
            case Duration time -> time.toString();
            case Boolean flag -> flag.toString();
            case Number number -> number.toString();
            case Enum<?> constant -> constant.name();
            default ->
                throw new IllegalStateException(
                        "settings hold a " + value.getClass().getName() + ", which has no fixed form");
        };
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(SettingsDigest::text).toList();
    }

    private static List<String> components(Record one) {
        return Arrays.stream(one.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + text(valueOf(one, component)))
                .toList();
    }

    private static Object valueOf(Record one, RecordComponent component) {
        try {
            return component.getAccessor().invoke(one);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("settings are public records", hidden);
        }
    }

    /// Values cannot pass for the marks between them.
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    private static String of(List<String> parts, String open, String close) {
        return parts.stream().collect(Collectors.joining(",", open, close));
    }
}
