package io.aiconnectors.databricks.adapter.cimd.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.client.ClientDocument.Unacceptable;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final ClientId ID = new ClientId("https://client.example/oauth.json");
    private static final String GOOD = """
            {"client_id":"https://client.example/oauth.json","client_name":"Example Client",
             "redirect_uris":["http://localhost/callback","http://127.0.0.1/callback"],
             "token_endpoint_auth_method":"none","grant_types":["authorization_code","refresh_token"],
             "response_types":["code"],"application_type":"native","logo_uri":"https://10.0.0.1/logo.png",
             "jwks_uri":"file:///etc/passwd","client_uri":"javascript:alert(1)","anything":{"else":[1,2]}}""";

    @Test
    void a_document_describes_a_public_client() {
        assertThat(read(GOOD))
                .isEqualTo(new ClientDocument.Read(new Client(
                        ID,
                        "Example Client",
                        List.of(
                                new RedirectUri("http://localhost/callback"),
                                new RedirectUri("http://127.0.0.1/callback")),
                        new ClientOrigin.Document(Fingerprint.of(GOOD.getBytes(StandardCharsets.UTF_8))),
                        new ClientAuthentication.Public())));
    }

    @Test
    void every_change_of_a_document_shows_in_its_fingerprint() {
        assertThat(client(read(GOOD)).origin())
                .isNotEqualTo(client(read(GOOD.replace("localhost/callback", "localhost/callback2")))
                        .origin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "\"https://client.example/oauth.json\"",
                "{\"client_id\":",
                "{} {}",
                "{\"client_id\":\"a\",\"client_id\":\"b\"}",
                "{\"a\":{\"b\":1,\"b\":2}}"
            })
    void what_is_no_single_object_is_refused(String text) {
        assertThat(read(text)).isEqualTo(new Unacceptable("not_json"));
    }

    @Test
    void a_key_that_is_there_twice_is_refused_even_where_it_says_the_same() {
        assertThat(read(GOOD.replace("\"anything\"", "\"client_name\""))).isEqualTo(new Unacceptable("not_json"));
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(read("[".repeat(2_500) + "]".repeat(2_500))).isEqualTo(new Unacceptable("not_json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"client_id\":7}",
                "{\"client_id\":null}",
                "{\"client_id\":\"\"}",
                "{\"client_id\":\"https://client.example/oauth.json/\"}",
                "{\"client_id\":\"https://client.example/oauth%2Ejson\"}",
                "{\"client_id\":\"https://CLIENT.example/oauth.json\"}",
                "{\"client_id\":\"https://client.example:443/oauth.json\"}",
                "{\"client_id\":\"https://other.example/oauth.json\"}"
            })
    void a_document_names_its_own_address_and_no_other(String text) {
        assertThat(read(text)).isEqualTo(new Unacceptable("id_mismatch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"private_key_jwt\"",
                "\"client_secret_basic\"",
                "\"client_secret_post\"",
                "\"tls_client_auth\"",
                "\"\"",
                "null",
                "7",
                "[\"none\"]"
            })
    void only_a_public_client_is_taken(String method) {
        assertThat(read(GOOD.replace(
                        "\"token_endpoint_auth_method\":\"none\"", "\"token_endpoint_auth_method\":" + method)))
                .isEqualTo(new Unacceptable("authentication_method"));
    }

    @Test
    void a_client_that_publishes_its_secret_is_refused() {
        assertThat(read(GOOD.replace("\"anything\"", "\"client_secret\"")))
                .isEqualTo(new Unacceptable("authentication_method"));
    }

    @Test
    void silence_about_authentication_means_a_public_client() {
        assertThat(client(read(GOOD.replace("\"token_endpoint_auth_method\":\"none\",", "")))
                        .authentication())
                .isEqualTo(new ClientAuthentication.Public());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{}",
                "\"http://localhost/callback\"",
                "[7]",
                "[null]",
                "[\"\"]",
                "[\" \"]",
                "[\"http://localhost/callback\",[]]"
            })
    void where_to_send_a_browser_is_a_list_of_texts(String redirects) {
        assertThat(withRedirects(redirects)).isEqualTo(new Unacceptable("redirect_uris"));
    }

    @Test
    void there_are_ten_places_at_most_of_1024_characters() {
        assertThat(client(withRedirects(redirects(10, 1_024))).redirectUris()).hasSize(10);
        assertThat(withRedirects(redirects(11, 30))).isEqualTo(new Unacceptable("redirect_uris"));
        assertThat(withRedirects(redirects(1, 1_025))).isEqualTo(new Unacceptable("redirect_uris"));
    }

    @Test
    void a_client_without_a_name_goes_by_its_host() {
        assertThat(client(read(GOOD.replace("\"client_name\":\"Example Client\",", "")))
                        .name())
                .isEqualTo("client.example");
        assertThat(client(named(" \\t ")).name()).isEqualTo("client.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "{}", "[\"Example\"]"})
    void a_name_is_a_text(String name) {
        assertThat(read(GOOD.replace("\"Example Client\"", name))).isEqualTo(new Unacceptable("client_name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two\\nlines\\u0000here    | Two lines here",
                "\\u202Egpj.exe            | gpj.exe",
                "a\\u200Bb\\u2066c         | a b c",
                "wide\\u3000\\u00A0space   | wide space",
                "<b>Bold</b> &amp;         | <b>Bold</b> &amp;",
                "Bücher 📚                 | Bücher 📚"
            })
    void a_name_is_what_can_be_seen_on_one_line(String name, String shown) {
        assertThat(client(named(name)).name()).isEqualTo(shown);
    }

    @Test
    void a_long_name_is_cut_and_no_character_with_it() {
        assertThat(client(named("x".repeat(200))).name()).isEqualTo("x".repeat(100));
        assertThat(client(named("x".repeat(99) + "📚")).name()).isEqualTo("x".repeat(99));
    }

    private static String redirects(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(number -> "http://localhost/" + number)
                .map(uri -> "\"" + uri + "x".repeat(length - uri.length()) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static ClientDocument withRedirects(String redirects) {
        return read("{\"client_id\":\"" + ID.value() + "\",\"redirect_uris\":" + redirects + "}");
    }

    private static ClientDocument named(String name) {
        return read(GOOD.replace("Example Client", name));
    }

    private static ClientDocument read(String text) {
        return DocumentReader.read(ID, "client.example", text);
    }

    private static Client client(ClientDocument document) {
        assertThat(document).isInstanceOf(ClientDocument.Read.class);
        return ((ClientDocument.Read) document).client();
    }
}
