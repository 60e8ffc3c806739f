package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bearer tokens with one thing wrong each: refused with the way to a good one, and before anything else happens.
@ExtendWith(SharedStage.class)
class BearerTokenIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void a_wrong_token_is_challenged(String what, UnaryOperator<TokenWish> flaw, Stage stage) {
        var bearer = stage.world()
                .entra()
                .issue(flaw.apply(TokenWish.of(Personas.ADA)))
                .reveal();
        var audit = AuditTail.of(stage);
        var upstream = Upstream.of(stage);

        var answer = new ModernClient(stage.mcp(), bearer).exchange("list_catalogs", JSON.createObjectNode());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("resource_metadata=\"" + metadata(stage) + "\"", "scope=\"", "error=\"invalid_token\"");
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(answer.body()).doesNotContain(bearer);
        assertThat(upstream.calls()).isEmpty();
        assertThat(audit.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "..", "%00"})
    void a_garbage_token_is_challenged(String bearer, Stage stage) {
        var answer = new ModernClient(stage.mcp(), bearer).exchange("list_catalogs", JSON.createObjectNode());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void a_token_without_the_scope_is_told_which_one_it_lacks(Stage stage) {
        var wish = TokenWish.of(Personas.ADA).with("scp", "openid profile");
        var bearer = stage.world().entra().issue(wish).reveal();
        var upstream = Upstream.of(stage);

        var answer = new ModernClient(stage.mcp(), bearer).exchange("list_catalogs", JSON.createObjectNode());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate"))
                .contains("error=\"insufficient_scope\"", "scope=\"access_as_user\"");
        assertThat(upstream.calls()).isEmpty();
    }

    @Test
    void a_token_that_ended_within_the_skew_is_still_taken(Stage stage) {
        var bearer = stage.world()
                .entra()
                .issue(TokenWish.of(Personas.ADA).lifetime(Duration.ofSeconds(-5)))
                .reveal();

        assertThat(new ModernClient(stage.mcp(), bearer)
                        .ask("tools/list", JSON.createObjectNode())
                        .status())
                .isEqualTo(200);
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                flaw("expired", wish -> wish.lifetime(Duration.ofMinutes(-5))),
                flaw("not yet valid", wish -> wish.with("nbf", 4_000_000_000L)),
                flaw("signed by a foreign key", TokenWish::signedByForeignKey),
                flaw("for another audience", wish -> wish.with("aud", "00000000-0000-4000-9000-000000000001")),
                flaw("for Databricks itself", wish -> wish.resource(Resource.DATABRICKS)),
                flaw("from another issuer", wish -> wish.with("iss", "https://login.example.com/tenant/v2.0")),
                flaw("of another tenant", wish -> wish.with("tid", "00000000-0000-4000-9000-000000000002")),
                flaw("of another version", wish -> wish.with("ver", "1.0")),
                flaw("of nobody", wish -> wish.without("oid")),
                flaw("of no client", wish -> wish.without("azp")),
                flaw("of an application", wish -> wish.with("idtyp", "app").without("scp")),
                flaw("of an application that claims a scope", wish -> wish.with("idtyp", "app")),
                flaw("without an end", wish -> wish.without("exp")));
    }

    private static Arguments flaw(String what, UnaryOperator<TokenWish> flaw) {
        return Arguments.of(what, flaw);
    }

    private static String metadata(Stage stage) {
        return stage.mcp().resolve("/.well-known/oauth-protected-resource/mcp").toString();
    }
}
