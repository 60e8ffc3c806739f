package io.aiconnectors.databricks.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A handler that picks another by method and path template; the first route that fits wins.
///
/// A path that only other methods know is answered 405 with `Allow`; any other is left to the `otherwise` handler.
public final class Routes implements Handler {
    private final List<Route> routes;
    private final Handler otherwise;

    private Routes(List<Route> routes, Handler otherwise) {
        this.routes = List.copyOf(routes);
        this.otherwise = otherwise;
    }

    /// No route yet; an unknown path is answered 404 with a small JSON body.
    public static Routes none() {
        return new Routes(List.of(), _ -> Response.json(404, "{\"error\":\"not_found\"}"));
    }

    public Routes get(String template, Handler handler) {
        return on("GET", template, handler);
    }

    public Routes post(String template, Handler handler) {
        return on("POST", template, handler);
    }

    public Routes delete(String template, Handler handler) {
        return on("DELETE", template, handler);
    }

    public Routes on(String method, String template, Handler handler) {
        var more = new ArrayList<>(routes);
        more.add(new Route(method, PathTemplate.of(template), handler));
        return new Routes(more, otherwise);
    }

    /// These routes and then those of `other`; what neither knows is left to this one's `otherwise`.
    public Routes and(Routes other) {
        var more = new ArrayList<>(routes);
        more.addAll(other.routes);
        return new Routes(more, otherwise);
    }

    /// What answers a path that no route knows.
    public Routes otherwise(Handler handler) {
        return new Routes(routes, handler);
    }

    @Override
    public Answer answer(Request request) {
        var methods = new TreeSet<String>();
        for (var route : routes) {
            var named = route.template().match(request.segments());
            if (named.isPresent() && route.method().equals(request.method())) {
                return route.handler().answer(request.with(named.get()));
            }
            named.ifPresent(_ -> methods.add(route.method()));
        }
        if (methods.isEmpty()) {
            return otherwise.answer(request);
        }
        return Response.json(405, "{\"error\":\"method_not_allowed\"}").with("Allow", String.join(", ", methods));
    }

    private record Route(String method, PathTemplate template, Handler handler) {}
}
