package io.aiconnectors.databricks.adapter.oauth.cookie;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The secrets of the sign-ins that a browser has under way, newest first: one for each tab, few in all.
public final class SignInCookie {
    private static final int MOST = 4;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private SignInCookie() {}

    /// The secrets in the cookies of a request.
    public static List<Secret> read(List<String> cookies) {
        return cookies.stream()
                .flatMap(cookie -> Arrays.stream(cookie.split("\\.", -1)))
                .filter(part -> SHAPE.matcher(part).matches())
                .distinct()
                .limit(MOST)
                .map(Secret::of)
                .toList();
    }

    /// The cookie of a browser that has begun another sign-in.
    public static String with(List<String> cookies, Secret begun) {
        var secrets = new ArrayList<Secret>();
        secrets.add(begun);
        read(cookies).stream().filter(secret -> !secret.equals(begun)).forEach(secrets::add);
        return secrets.stream().limit(MOST).map(Secret::reveal).collect(Collectors.joining("."));
    }
}
