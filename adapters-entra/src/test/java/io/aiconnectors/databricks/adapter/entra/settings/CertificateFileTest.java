package io.aiconnectors.databricks.adapter.entra.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.adapter.entra.fixture.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFileTest {
    @TempDir
    Path folder;

    @Test
    void certificate_and_key_are_read_in_either_order_and_among_other_text() throws IOException {
        var own = TestCertificate.make("RSA", folder);
        var other = TestCertificate.make("RSA", folder);
        for (var text : List.of(
                own.certificatePem() + own.keyPem(),
                own.keyPem() + "Bag Attributes\n" + own.certificatePem() + other.certificatePem(),
                (own.certificatePem() + own.keyPem()).replace("\n", "\r\n"))) {
            assertThat(EntraCredential.certificate(file(text)))
                    .isInstanceOfSatisfying(EntraCredential.Certificate.class, read -> {
                        assertThat(read.certificate()).isEqualTo(own.certificate());
                        assertThat(read.key()).isEqualTo(own.key());
                    });
        }
    }

    @Test
    void anything_else_is_refused_with_the_settings_name_and_the_fix() throws IOException {
        var own = TestCertificate.make("RSA", folder);
        var other = TestCertificate.make("RSA", folder);
        var curve = TestCertificate.make("EC", folder);
        var broken = own.certificatePem().replaceFirst("MII", "AAA");
        for (var text : List.of(
                "",
                "no pem",
                own.certificatePem(),
                own.keyPem(),
                own.certificatePem() + other.keyPem(),
                curve.certificatePem() + curve.keyPem(),
                curve.certificatePem() + own.keyPem(),
                broken + own.keyPem(),
                own.certificatePem() + own.keyPem().replace("PRIVATE KEY", "RSA PRIVATE KEY"),
                own.certificatePem() + own.keyPem().replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"))) {
            var file = file(text);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EntraCredential.certificate(file))
                    .withMessageStartingWith("ENTRA_CLIENT_CERTIFICATE ")
                    .withMessageContaining("set it to a PEM file")
                    .withNoCause();
        }
    }

    @Test
    void a_file_that_is_not_there_is_told_without_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntraCredential.certificate(folder.resolve("missing.pem")))
                .withMessageStartingWith("ENTRA_CLIENT_CERTIFICATE cannot be read")
                .withMessageNotContaining("missing.pem");
    }

    @Test
    void a_credential_prints_without_its_key() throws IOException {
        var own = TestCertificate.make("RSA", folder);

        assertThat(EntraCredential.certificate(file(own.certificatePem() + own.keyPem())))
                .hasToString(
                        "Certificate[" + own.certificate().getSerialNumber().toString(16) + "]");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("credential.pem"), text);
    }
}
