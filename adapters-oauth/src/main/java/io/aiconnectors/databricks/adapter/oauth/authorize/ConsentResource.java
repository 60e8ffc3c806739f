package io.aiconnectors.databricks.adapter.oauth.authorize;

import io.aiconnectors.databricks.adapter.oauth.cookie.ApprovedCookie;
import io.aiconnectors.databricks.adapter.oauth.cookie.ConsentProof;
import io.aiconnectors.databricks.adapter.oauth.cookie.CookieName;
import io.aiconnectors.databricks.adapter.oauth.http.FormRead;
import io.aiconnectors.databricks.adapter.oauth.http.Forms;
import io.aiconnectors.databricks.adapter.oauth.http.Headers;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.adapter.oauth.http.Visitors;
import io.aiconnectors.databricks.adapter.oauth.page.ConsentPage;
import io.aiconnectors.databricks.adapter.oauth.page.Pages;
import io.aiconnectors.databricks.application.oauth.Consent;
import io.aiconnectors.databricks.application.oauth.ConsentQuestion;
import io.aiconnectors.databricks.application.oauth.Parameters;
import io.aiconnectors.databricks.application.oauth.Problem;
import io.aiconnectors.databricks.application.oauth.SendToEntra;
import io.aiconnectors.databricks.application.oauth.ShowProblem;
import io.aiconnectors.databricks.domain.secret.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// `/consent`: the page on which a person decides, and the decision.
@Path(Paths.CONSENT)
public final class ConsentResource {
    private static final String TRANSACTION = "txn";

    private final Consent consent;
    private final ConsentProof proofs;
    private final ApprovedCookie approved;
    private final Pages pages;
    private final Visitors visitors;
    private final Browser browser;
    private final Problems problems;

    public ConsentResource(
            Consent consent,
            ConsentProof proofs,
            ApprovedCookie approved,
            Pages pages,
            Visitors visitors,
            Browser browser,
            Problems problems) {
        this.consent = consent;
        this.proofs = proofs;
        this.approved = approved;
        this.pages = pages;
        this.visitors = visitors;
        this.browser = browser;
        this.problems = problems;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return switch (Forms.query(request)) {
            case FormRead.Read(var parameters) ->
                only(parameters, TRANSACTION)
                        .map(text -> show(request, Secret.of(text)))
                        .orElseGet(() -> problems.malformed(request, TRANSACTION));
            case FormRead.TooLarge(), FormRead.NotAForm(), FormRead.Malformed() -> problems.malformed(request, "");
        };
    }

    @POST
    public Response decide(@Context HttpServletRequest request, InputStream body) throws IOException {
        return switch (Forms.body(request, body)) {
            case FormRead.Read(var form) -> decide(request, form);
            case FormRead.TooLarge(), FormRead.NotAForm(), FormRead.Malformed() -> problems.malformed(request, "");
        };
    }

    private Response show(HttpServletRequest request, Secret transaction) {
        return switch (consent.show(transaction)) {
            case ShowProblem problem -> problems.answer(request, problem);
            case ConsentQuestion question -> {
                var secret = proofs.browserSecret(browser.cookies(request, CookieName.CONSENT));
                var page = new ConsentPage(transaction, proofs.of(secret, transaction), question);
                // Under no-referrer a browser would not say where the form comes from: it sends `Origin: null`.
                yield Response.ok(pages.consent(page), "text/html; charset=utf-8")
                        .header("Referrer-Policy", "same-origin")
                        .header(HttpHeaders.SET_COOKIE, browser.cookie(CookieName.CONSENT, secret.reveal()))
                        .build();
            }
        };
    }

    private Response decide(HttpServletRequest request, Parameters form) {
        var transaction = only(form, TRANSACTION).map(Secret::of);
        var proof = only(form, "csrf").map(Secret::of);
        if (transaction.isEmpty()) {
            return problems.malformed(request, TRANSACTION);
        }
        if (!visitors.isFromOwnPage(Headers.of(request, "Origin"), Headers.of(request, "Sec-Fetch-Site"))
                || proof.isEmpty()
                || !proofs.holds(browser.cookies(request, CookieName.CONSENT), transaction.get(), proof.get())) {
            return problems.answer(request, Problem.OTHER_BROWSER);
        }
        return switch (only(form, "decision").orElse("")) {
            case "approve" ->
                approve(request, transaction.get(), only(form, "remember").isPresent());
            case "decline" ->
                browser.send(request, consent.decline(transaction.get())).build();
            default -> problems.malformed(request, "decision");
        };
    }

    private Response approve(HttpServletRequest request, Secret transaction, boolean wantsToRemember) {
        // Looked at before the decision, since there is nothing to look at afterwards.
        var remembers = wantsToRemember
                && consent.show(transaction) instanceof ConsentQuestion question
                && ConsentPage.canBeRemembered(question);
        var onward = consent.approve(transaction);
        var answer = browser.send(request, onward);
        if (remembers && onward instanceof SendToEntra(var _, var _, var approval)) {
            answer.header(
                    HttpHeaders.SET_COOKIE,
                    browser.cookie(
                            CookieName.APPROVED,
                            approved.with(browser.cookies(request, CookieName.APPROVED), approval)));
        }
        return answer.build();
    }

    /// A parameter that was sent once, and is not blank.
    private static Optional<String> only(Parameters parameters, String name) {
        var values = parameters.all(name);
        return values.size() == 1 ? Optional.of(values.getFirst()).filter(value -> !value.isBlank()) : Optional.empty();
    }
}
