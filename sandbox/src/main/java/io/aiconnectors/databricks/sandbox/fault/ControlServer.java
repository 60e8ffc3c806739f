package io.aiconnectors.databricks.sandbox.fault;

import io.aiconnectors.databricks.sandbox.http.Answer;
import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.LocalOnly;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.http.Routes;
import java.net.URI;
import java.util.List;

/// The one control endpoint of a sandbox: faults and request logs of all its stand-ins, over HTTP on loopback.
///
/// `GET|POST|DELETE /faults` and `GET|DELETE /requests`; everywhere but on `POST` an optional `?target=NAME` limits the
/// request to one stand-in. Bad input is answered 400 with what to fix. Pages in a browser are refused ([LocalOnly]).
public final class ControlServer implements AutoCloseable {
    private final LoopbackServer server;

    private ControlServer(LoopbackServer server) {
        this.server = server;
    }

    /// A running control endpoint.
    ///
    /// @param port the port, or 0 for any free one
    /// @param more further routes that a stand-in wants controlled from here; they may throw [BadControlInput]
    public static ControlServer start(int port, List<StandIn> standIns, Routes more) {
        var desk = new ControlServer.Desk(List.copyOf(standIns));
        var routes = Routes.none()
                .get("/faults", desk::faults)
                .post("/faults", desk::addFault)
                .delete("/faults", desk::clearFaults)
                .get("/requests", desk::requests)
                .delete("/requests", desk::clearRequests)
                .and(more);
        return new ControlServer(LoopbackServer.start(port, LocalOnly.guard(explaining(routes))));
    }

    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
    }

    private static Handler explaining(Handler handler) {
        return request -> {
            try {
                return handler.answer(request);
            } catch (BadControlInput refused) {
                return Response.json(
                        400, Json.object().put("error", "bad_request").put("message", refused.getMessage()));
            }
        };
    }

    private record Desk(List<StandIn> standIns) {
        Answer faults(Request request) {
            var all = Json.array();
            for (var standIn : chosen(request)) {
                standIn.faults().strikes().forEach(strikes -> all.add(FaultJson.write(standIn.name(), strikes)));
            }
            return Response.json(200, Json.object().set("faults", all));
        }

        Answer addFault(Request request) {
            var fields = Fields.of("rule", request.body());
            var target = named(fields.text("target"));
            target.faults().add(FaultJson.readRule(fields));
            return Response.empty(204);
        }

        Answer clearFaults(Request request) {
            chosen(request).forEach(standIn -> standIn.faults().clear());
            return Response.empty(204);
        }

        Answer requests(Request request) {
            var all = Json.array();
            for (var standIn : chosen(request)) {
                for (var entry : standIn.requests().all()) {
                    all.addObject()
                            .put("target", standIn.name())
                            .put("method", entry.method())
                            .put("path", entry.path())
                            .put("query", entry.query())
                            .put("authorization", entry.authorization());
                }
            }
            return Response.json(200, Json.object().set("requests", all));
        }

        Answer clearRequests(Request request) {
            chosen(request).forEach(standIn -> standIn.requests().clear());
            return Response.empty(204);
        }

        private List<StandIn> chosen(Request request) {
            return request.query("target").map(name -> List.of(named(name))).orElse(standIns);
        }

        private StandIn named(String name) {
            return standIns.stream()
                    .filter(standIn -> standIn.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadControlInput("unknown target '%s': use one of %s"
                            .formatted(
                                    name, standIns.stream().map(StandIn::name).toList())));
        }
    }
}
