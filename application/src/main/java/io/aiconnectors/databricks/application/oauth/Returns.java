package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.grant.Terms;
import java.net.URI;

/// The ways back to a client, each of which names us (RFC 9207).
final class Returns {
    private final URI issuer;

    Returns(OAuthSettings settings) {
        this.issuer = settings.issuer();
    }

    BackToClient refuse(RedirectUri redirect, String state, OAuthError error, String description) {
        return new BackToClient(redirect, new Answer.Failure(error, description), state, issuer);
    }

    BackToClient refuse(Terms terms, OAuthError error, String description) {
        return refuse(terms.redirect(), terms.clientState(), error, description);
    }

    BackToClient answer(Terms terms, Answer answer) {
        return new BackToClient(terms.redirect(), answer, terms.clientState(), issuer);
    }

    /// A problem that the person reads first, and can then take back to the client.
    ShowProblem explain(Terms terms, Problem problem) {
        return new ShowProblem(problem, "", new WayBack.ToClient(told(terms, problem)));
    }

    private BackToClient told(Terms terms, Problem problem) {
        return switch (problem.side()) {
            case REQUEST, REFUSED -> refuse(terms, OAuthError.ACCESS_DENIED, "The sign-in was not completed.");
            case OURS -> refuse(terms, OAuthError.SERVER_ERROR, "The connector cannot sign anybody in.");
            case OUTAGE ->
                refuse(terms, OAuthError.TEMPORARILY_UNAVAILABLE, "The connector cannot sign anybody in just now.");
        };
    }
}
