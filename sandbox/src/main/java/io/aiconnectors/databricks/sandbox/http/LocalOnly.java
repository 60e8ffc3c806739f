package io.aiconnectors.databricks.sandbox.http;

import java.util.Locale;
import java.util.regex.Pattern;

/// Guards endpoints that only scripts on this machine may use.
///
/// A foreign `Host` is refused (DNS rebinding), and so is whatever a browser page sends: such requests carry `Origin`
/// or `Sec-Fetch-Site`, scripts do not.
public final class LocalOnly {
    private static final Pattern LOOPBACK_HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

    private LocalOnly() {}

    public static Handler guard(Handler next) {
        return request -> {
            var host = request.header("Host").orElse("").toLowerCase(Locale.ROOT);
            if (!LOOPBACK_HOST.matcher(host).matches()) {
                return refused("call this endpoint by its loopback address");
            }
            if (request.header("Origin").isPresent()
                    || request.header("Sec-Fetch-Site").isPresent()) {
                return refused("this endpoint is for scripts, not for pages in a browser");
            }
            return next.answer(request);
        };
    }

    private static Response refused(String why) {
        return Response.json(403, Json.object().put("error", "forbidden").put("message", why));
    }
}
