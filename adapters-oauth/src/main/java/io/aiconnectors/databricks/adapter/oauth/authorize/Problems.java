package io.aiconnectors.databricks.adapter.oauth.authorize;

import io.aiconnectors.databricks.adapter.oauth.http.Answers;
import io.aiconnectors.databricks.adapter.oauth.http.Headers;
import io.aiconnectors.databricks.adapter.oauth.http.Json;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.adapter.oauth.http.References;
import io.aiconnectors.databricks.adapter.oauth.page.Pages;
import io.aiconnectors.databricks.adapter.oauth.page.ProblemPage;
import io.aiconnectors.databricks.application.oauth.OAuthSettings;
import io.aiconnectors.databricks.application.oauth.Problem;
import io.aiconnectors.databricks.application.oauth.ShowProblem;
import io.aiconnectors.databricks.application.oauth.WayBack;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what stands in the way: people by a page, programs by JSON, and the log by the reference that both
/// were given.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final OAuthSettings settings;
    private final Pages pages;
    private final References references;

    public Problems(OAuthSettings settings, Pages pages, References references) {
        this.settings = settings;
        this.pages = pages;
        this.references = references;
    }

    Response answer(HttpServletRequest request, ShowProblem shown) {
        var problem = shown.problem();
        var reference = references.next();
        LOG.info("sign-in stopped: {} {}, reference {}", problem.code(), shown.about(), reference);
        var back = switch (shown.wayBack()) {
            case WayBack.None() -> "";
            case WayBack.ToClient(var way) -> ClientAddress.of(way);
        };
        var answer = answer(
                request, statusOf(problem), errorOf(problem), ProblemPage.of(problem, shown.about(), reference, back));
        if (problem.side() == Problem.Side.OUTAGE) {
            answer.header(HttpHeaders.RETRY_AFTER, Answers.RETRY_SECONDS);
        }
        return answer.build();
    }

    Response answer(HttpServletRequest request, Problem problem) {
        return answer(request, new ShowProblem(problem, "", new WayBack.None()));
    }

    Response malformed(HttpServletRequest request, String parameter) {
        return answer(request, new ShowProblem(Problem.MALFORMED_REQUEST, parameter, new WayBack.None()));
    }

    /// What is neither served nor asked for by anybody who means well.
    public Response.ResponseBuilder unserved(HttpServletRequest request, int status) {
        return answer(
                request,
                status,
                "invalid_request",
                new ProblemPage(
                        "This request cannot be answered",
                        "It was not sent in the way that this address is meant for.",
                        List.of("Go back to your assistant and connect again."),
                        "not_served",
                        "",
                        references.next(),
                        ""));
    }

    /// One sign-in too many from there.
    Response tooMany(HttpServletRequest request, Duration wait) {
        return answer(
                        request,
                        Answers.TOO_MANY,
                        "temporarily_unavailable",
                        new ProblemPage(
                                "Too many people are connecting just now",
                                "More sign-ins began from your network than can be taken at once. Nothing is wrong with"
                                        + " your account.",
                                List.of(
                                        "Wait a minute, then go back to your assistant and connect again.",
                                        "If it happens again, ask your administrator."),
                                "too_many_sign_ins",
                                "",
                                references.next(),
                                ""))
                .header(HttpHeaders.RETRY_AFTER, Answers.seconds(wait))
                .build();
    }

    /// A request that broke on a defect of ours.
    public Response broken(HttpServletRequest request, Throwable defect) {
        var reference = references.next();
        LOG.error("a request broke, reference {}", reference, defect);
        return answer(
                        request,
                        500,
                        "server_error",
                        new ProblemPage(
                                "Something went wrong on our side",
                                "You did nothing wrong. Nothing was shared.",
                                List.of(
                                        "Go back to your assistant and connect again.",
                                        "If it happens again, tell your administrator, with the reference below."),
                                "server_error",
                                "",
                                reference,
                                ""))
                .build();
    }

    private Response.ResponseBuilder answer(HttpServletRequest request, int status, String error, ProblemPage page) {
        if (Headers.wantPage(Headers.of(request, HttpHeaders.ACCEPT))) {
            return Response.status(status).type("text/html; charset=utf-8").entity(pages.problem(page));
        }
        var json = Json.object()
                .put("error", error)
                .put("error_description", page.title() + ". " + page.what())
                .put("problem", page.code());
        if (!page.about().isEmpty()) {
            json.put("parameter", page.about());
        }
        json.put("reference", page.reference());
        if (error.equals("invalid_client") && settings.registration()) {
            json.put("registration_endpoint", settings.issuer() + Paths.REGISTER);
        }
        return Answers.json(status, json);
    }

    private static int statusOf(Problem problem) {
        return switch (problem.side()) {
            case REQUEST -> 400;
            case REFUSED -> 403;
            case OURS -> 500;
            case OUTAGE -> 503;
        };
    }

    private static String errorOf(Problem problem) {
        return switch (problem.side()) {
            case REQUEST -> problem == Problem.UNKNOWN_CLIENT ? "invalid_client" : "invalid_request";
            case REFUSED -> "access_denied";
            case OURS -> "server_error";
            case OUTAGE -> "temporarily_unavailable";
        };
    }
}
