package io.aiconnectors.databricks.adapter.oauth.page;

import io.aiconnectors.databricks.application.oauth.ConsentQuestion;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectPlace;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// What the consent page shows: where the answer goes first, what the client says of itself last.
///
/// @param transaction the request that waits
/// @param proof       what the form has to bring back to show that it came from this page in this browser
public record ConsentPage(Secret transaction, Secret proof, ConsentQuestion question) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 200;

    /// Whether the answer to be given may be remembered. A website proves by its name who asks; a program or
    /// an app may be another one the next time (RFC 8252 §8.6).
    public static boolean canBeRemembered(ConsentQuestion question) {
        return switch (question.place()) {
            case RedirectPlace.Website _ -> true;
            case RedirectPlace.ThisComputer _, RedirectPlace.Application _ -> false;
        };
    }

    Map<String, Object> model() {
        var terms = question.terms();
        var model = new HashMap<String, Object>();
        switch (question.place()) {
            case RedirectPlace.Website(var host) -> {
                model.put("place", "website");
                model.put("who", DisplayText.of(host, LONGEST_ADDRESS));
            }
            case RedirectPlace.ThisComputer() -> {
                model.put("place", "computer");
                model.put("who", "a program on this computer");
            }
            case RedirectPlace.Application(var scheme) -> {
                model.put("place", "application");
                model.put("who", "the app for " + DisplayText.of(scheme, LONGEST_NAME) + ":// links");
            }
        }
        switch (terms.client().origin()) {
            case ClientOrigin.Configured() -> model.put("vouched", "operator");
            case ClientOrigin.Document(var _) -> {
                model.put("vouched", "document");
                model.put("documentHost", hostOf(terms.client().id().value()));
            }
            case ClientOrigin.Registered(var _) -> model.put("vouched", "nobody");
        }
        model.put("address", DisplayText.of(terms.redirect().value(), LONGEST_ADDRESS));
        model.put("name", DisplayText.of(terms.client().name(), LONGEST_NAME));
        model.put("abilities", ScopeTexts.of(terms.scopes()));
        model.put("remembers", canBeRemembered(question));
        model.put("transaction", transaction.reveal());
        model.put("proof", proof.reveal());
        return model;
    }

    private static String hostOf(String documentAddress) {
        return DisplayText.of(String.valueOf(URI.create(documentAddress).getHost()), LONGEST_ADDRESS);
    }
}
