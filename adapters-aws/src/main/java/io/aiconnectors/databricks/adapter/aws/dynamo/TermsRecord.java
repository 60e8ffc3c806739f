package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.grant.PkceChallenge;
import io.aiconnectors.databricks.domain.grant.Terms;
import java.net.URI;
import java.util.List;

/// The terms of an authorization.
record TermsRecord(
        ClientRecord client,
        String redirect,
        String clientState,
        List<String> scopes,
        String resource,
        String challenge) {
    static TermsRecord of(Terms terms) {
        return new TermsRecord(
                ClientRecord.of(terms.client()),
                terms.redirect().value(),
                terms.clientState(),
                terms.scopes(),
                terms.resource().toString(),
                terms.challenge().value());
    }

    Terms terms() {
        return new Terms(
                client.client(),
                new RedirectUri(redirect),
                clientState,
                scopes,
                URI.create(resource),
                new PkceChallenge(challenge));
    }
}
