package io.aiconnectors.databricks.adapter.mcp;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiconnectors.databricks.adapter.mcp.auth.Admission;
import io.aiconnectors.databricks.adapter.mcp.auth.BearerChallenge;
import io.aiconnectors.databricks.adapter.mcp.auth.BearerCheck;
import io.aiconnectors.databricks.adapter.mcp.era.Reply;
import io.aiconnectors.databricks.adapter.mcp.era.RequestHeaders;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.MalformedJson;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.adapter.mcp.stream.AnswerWriter;
import io.aiconnectors.databricks.adapter.mcp.stream.Courier;
import io.aiconnectors.databricks.adapter.mcp.watch.WatchedLadder;
import io.aiconnectors.databricks.domain.identity.Caller;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one endpoint. Every answer it gives is JSON-RPC, whatever went wrong, and nothing of a request is looked at
/// before its sender is known.
///
/// Blocks for as long as a call takes, so it belongs on virtual threads.
final class McpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(McpServlet.class);
    private static final int UNSEEN_BODY_LIMIT = 1 << 16;
    private static final String EVENT_HEADER = "X-Connector-Event";
    private static final String BROKEN = "the request broke on a defect of this server";

    private final transient Visitors visitors;
    private final transient BearerCheck bearers;
    private final transient BearerChallenge challenge;
    private final transient WatchedLadder ladder;
    private final transient Courier courier;
    private final int bodyLimit;

    McpServlet(
            Visitors visitors,
            BearerCheck bearers,
            BearerChallenge challenge,
            WatchedLadder ladder,
            Courier courier,
            int bodyLimit) {
        this.visitors = visitors;
        this.bearers = bearers;
        this.challenge = challenge;
        this.ladder = ladder;
        this.courier = courier;
        this.bodyLimit = bodyLimit;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            receive(request, response);
        } catch (IOException left) {
            LOG.debug("the client left", left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Throwable defect) {
            LOG.error("a request broke", defect);
            if (!response.isCommitted()) {
                refuse(response, 500, ErrorCode.INTERNAL_ERROR, BROKEN);
            }
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!visitors.welcomesHost(hosts(request))) {
            refuse(response, 403, ErrorCode.INVALID_REQUEST, "this host name is not served here");
        } else if (!visitors.welcomesOrigin(headers(request, "Origin"))) {
            refuse(response, 403, ErrorCode.INVALID_REQUEST, "pages of this origin may not call this server");
        } else if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            refuse(response, 405, ErrorCode.INVALID_REQUEST, "only POST is served here");
        } else {
            switch (bearers.admit(headers(request, "Authorization"))) {
                case Admission.Challenged(var status, var header, var message) -> {
                    readOff(request, response);
                    response.setHeader("WWW-Authenticate", header);
                    refuse(response, status, ErrorCode.INVALID_REQUEST, message);
                }
                case Admission.Undetermined(var seconds) -> {
                    readOff(request, response);
                    response.setHeader("Retry-After", Integer.toString(seconds));
                    refuse(
                            response,
                            503,
                            ErrorCode.INTERNAL_ERROR,
                            "the bearer token cannot be checked at the moment, try again");
                }
                case Admission.Admitted(var caller) -> converse(caller, request, response);
            }
        }
    }

    private void converse(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var accept = new MediaRange(headers(request, "Accept"));
        if (!MediaRange.isJson(request.getContentType())) {
            readOff(request, response);
            refuse(response, 415, ErrorCode.INVALID_REQUEST, "the body must be application/json in UTF-8");
        } else if (!accept.takesAnything()) {
            readOff(request, response);
            refuse(response, 406, ErrorCode.INVALID_REQUEST, "accept application/json and text/event-stream");
        } else {
            var body = request.getInputStream().readNBytes(bodyLimit + 1);
            if (body.length > bodyLimit) {
                response.setHeader("Connection", "close");
                refuse(
                        response,
                        413,
                        ErrorCode.INVALID_REQUEST,
                        "the body must not be larger than " + bodyLimit + " bytes");
            } else {
                answer(caller, body, request, response, accept.takesEvents());
            }
        }
    }

    /// Takes in, unseen, what the sender is still sending. A connection whose body was left unread is closed
    /// behind the answer, and a client that sends its next request on it just then learns nothing but that it
    /// broke. Where more comes than is worth it, the answer says that the connection ends.
    private static void readOff(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > UNSEEN_BODY_LIMIT
                || request.getInputStream().readNBytes(UNSEEN_BODY_LIMIT + 1).length > UNSEEN_BODY_LIMIT) {
            response.setHeader("Connection", "close");
        }
    }

    private void answer(
            Caller caller, byte[] body, HttpServletRequest request, HttpServletResponse response, boolean streams)
            throws IOException, InterruptedException {
        Message message;
        try {
            message = Message.of(Json.readStrange(body));
        } catch (MalformedJson malformed) {
            refuse(response, 400, ErrorCode.PARSE_ERROR, String.valueOf(malformed.getMessage()));
            return;
        }
        switch (understood(caller, message, headersOf(request))) {
            case Reply.Accepted() -> response.setStatus(202);
            case Reply.Body(var status, var reply) -> AnswerWriter.write(response, status, reply);
            case Reply.Call call -> {
                response.setHeader(EVENT_HEADER, call.event().value());
                courier.deliver(call, response, streams, challenge.invalid());
            }
        }
    }

    /// A request that was understood gets its answer under its id, even if we break on it: clients take a status of
    /// 500 for the failure of the whole server.
    private Reply understood(Caller caller, Message message, RequestHeaders headers) {
        try {
            return ladder.answer(caller, message, headers);
        } catch (RuntimeException | Error defect) {
            LOG.error("a request broke", defect);
            var id = message instanceof Message.Request request ? request.id() : MissingNode.getInstance();
            return new Reply.Body(200, Replies.error(id, ErrorCode.INTERNAL_ERROR, BROKEN));
        }
    }

    private static RequestHeaders headersOf(HttpServletRequest request) {
        return new RequestHeaders(
                headers(request, "MCP-Protocol-Version"),
                headers(request, "Mcp-Method"),
                headers(request, "Mcp-Name"),
                headers(request, "traceparent"));
    }

    /// HTTP/2 has an authority in place of the header.
    private static List<String> hosts(HttpServletRequest request) {
        var sent = headers(request, "Host");
        return sent.isEmpty() ? List.of(request.getServerName()) : sent;
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .map(value -> value.strip())
                .toList();
    }

    private static void refuse(HttpServletResponse response, int status, ErrorCode code, String message)
            throws IOException {
        AnswerWriter.write(response, status, Replies.error(MissingNode.getInstance(), code, message));
    }
}
