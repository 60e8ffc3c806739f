package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import org.junit.jupiter.api.Test;

/// How clients prove themselves at the token endpoint.
final class ClientCheckTest {
    private static final ClientProof BY_FORM = new ClientProof.None();

    private final Stage stage = new Stage();

    @Test
    void a_configured_client_proves_itself_by_its_secret_in_the_header_or_in_the_form() {
        var basic = new ClientProof.Basic(Stage.CONFIGURED, Stage.PASSWORD);
        as(Issued.class, exchanged(form().without("client_id"), basic));
        as(Issued.class, exchanged(form(), basic));

        as(Issued.class, exchanged(form().with("client_secret", Stage.PASSWORD.reveal()), BY_FORM));
    }

    @Test
    void without_the_right_secret_it_is_not_the_client() {
        var form = form();

        assertThat(error(exchanged(form, BY_FORM))).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(error(exchanged(form.with("client_secret", "wrong"), BY_FORM)))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(error(exchanged(form, new ClientProof.Basic(Stage.CONFIGURED, Secret.of("wrong")))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(error(exchanged(form, new ClientProof.Unreadable()))).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(stage.lastEvent()).isEqualTo("token_refused invalid_client");
        as(Issued.class, exchanged(form.with("client_secret", Stage.PASSWORD.reveal()), BY_FORM));
    }

    @Test
    void nobody_proves_themselves_in_two_ways() {
        var basic = new ClientProof.Basic(Stage.CONFIGURED, Stage.PASSWORD);

        assertThat(error(exchanged(form().with("client_secret", Stage.PASSWORD.reveal()), basic)))
                .isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(error(exchanged(form().with("client_id", stage.client.value()), basic)))
                .isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(error(exchanged(form().doubling("client_id"), BY_FORM))).isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @Test
    void a_client_that_is_unknown_or_unnamed_is_told_to_register_again() {
        var unknown = stage.redeeming(stage.code(stage.request()));

        assertThat(error(stage.exchanged(unknown.with("client_id", "forgotten"))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(error(stage.exchanged(unknown.without("client_id")))).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(OAuthError.INVALID_CLIENT.status()).isEqualTo(401);
    }

    @Test
    void a_public_client_may_send_a_secret_that_it_believes_to_have() {
        var form = stage.redeeming(stage.code(stage.request()));

        as(Issued.class, stage.exchanged(form.with("client_secret", "left over")));
    }

    @Test
    void a_client_with_a_document_is_not_read_again_for_its_tokens() {
        stage.document("Claude", Stage.REDIRECT);
        var request = stage.request().with("client_id", Stage.DOCUMENT);
        var form = stage.redeeming(stage.code(request)).with("client_id", Stage.DOCUMENT);
        stage.documents.clear();

        as(Issued.class, stage.exchanged(form));
    }

    @Test
    void a_client_whose_document_the_operator_does_not_take_is_unknown() {
        var strict = new Stage(new DocumentClients.None());

        assertThat(error(
                        strict.exchanged(strict.refreshing(Secret.of("made-up")).with("client_id", Stage.DOCUMENT))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void an_outage_of_the_store_is_no_unknown_client() {
        var form = stage.redeeming(stage.code(stage.request()));
        stage.outage.of("find");

        assertThat(stage.exchanged(form)).isEqualTo(new Unavailable(Outage.CODE));
    }

    private Sent form() {
        var request = stage.request().with("client_id", Stage.CONFIGURED.value());
        return stage.redeeming(stage.code(request)).with("client_id", Stage.CONFIGURED.value());
    }

    private ExchangeResult exchanged(Sent form, ClientProof proof) {
        return stage.exchange.exchange(form.parameters(), proof);
    }
}
