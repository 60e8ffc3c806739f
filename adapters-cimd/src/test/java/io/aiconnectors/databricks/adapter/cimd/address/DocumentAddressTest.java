package io.aiconnectors.databricks.adapter.cimd.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://claude.ai/oauth/claude-code-client-metadata",
                "https://vscode.dev/oauth/client-metadata.json",
                "https://a.b.c.example.co.uk/x",
                "https://xn--bcher-kva.example/x",
                "https://client.xn--p1ai/x",
                "https://client.example:443/x",
                "https://client.example/x/",
                "https://client.example/%7Eme/x?y=z",
                "https://client.example/.well-known/oauth-client"
            })
    void the_address_of_a_document_is_taken_as_it_is(String id) {
        assertThat(DocumentAddress.of(id, 443).orElseThrow().location()).hasToString(id);
    }

    @Test
    void what_is_asked_for_keeps_its_spelling() {
        var address = DocumentAddress.of("https://client.example/%7Eme/a%20b?y=%26", 443)
                .orElseThrow();

        assertThat(address.host()).isEqualTo("client.example");
        assertThat(address.target()).isEqualTo("/%7Eme/a%20b?y=%26");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a-registered-client",
                "http://client.example/x",
                "HTTPS://client.example/x",
                "ftp://client.example/x",
                "https:client.example/x",
                "https:///x",
                "https://client.example",
                "https://client.example/",
                "https://client.example/#x",
                "https://client.example/x#",
                "https://client.example/x#y",
                "https://user@client.example/x",
                "https://user:word@client.example/x",
                "https://@client.example/x",
                "https://client.example/a/../x",
                "https://client.example/./x",
                "https://client.example/x/..",
                "https://client.example/a/%2e%2E/x",
                "https://client.example/a/.%2e/x",
                "https://client.example/a%2f..%2Fx",
                "https://client.example/a%5c..%5Cx",
                "https://client.example\\@127.0.0.1/x",
                "https://client.example/a b",
                " https://client.example/x",
                "https://client.example/x\n",
                "https://client.example/ü",
                "https://client.example:8443/x",
                "https://client.example:/x",
                "https://client.example:0/x",
                "https://client.example:0443/x",
                "https://Client.example/x",
                "https://client.example./x",
                "https://client..example/x",
                "https://-client.example/x",
                "https://cli_ent.example/x",
                "https://localhost/x",
                "https://connector/x"
            })
    void any_other_text_is_none(String id) {
        assertThat(DocumentAddress.of(id, 443)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f.1",
                "2130706433",
                "0x7f000001",
                "017700000001",
                "10.0.0.1",
                "169.254.169.254",
                "93.184.215.14",
                "1.1.1.1.",
                "a.1",
                "a.0x1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[fe80::1%25eth0]",
                "[2606:4700:4700::1111]"
            })
    void a_host_is_a_name_and_never_a_number(String host) {
        assertThat(DocumentAddress.of("https://" + host + "/x", 443)).isEmpty();
    }

    @Test
    void an_address_has_512_characters_at_most() {
        var longest = "https://client.example/" + "x".repeat(512 - "https://client.example/".length());

        assertThat(DocumentAddress.of(longest, 443)).isPresent();
        assertThat(DocumentAddress.of(longest + "x", 443)).isEmpty();
    }
}
