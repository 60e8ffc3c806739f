package io.aiconnectors.databricks.adapter.entra.settings;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;

/// What proves at Entra's token endpoint that we are the registered application (Microsoft identity platform,
/// "Application authentication").
public sealed interface EntraCredential {
    /// A client secret of the registration.
    record ClientSecret(Secret value) implements EntraCredential {}

    /// A certificate that the registration knows, with the RSA key that fits it.
    record Certificate(X509Certificate certificate, RSAPrivateKey key) implements EntraCredential {
        /// Shows the number of the certificate alone.
        @Override
        public String toString() {
            return "Certificate[" + certificate.getSerialNumber().toString(16) + "]";
        }
    }

    /// A file that holds a JWT of an issuer that the registration trusts (a federated credential), as Kubernetes and
    /// AWS deliver them. It is read again for each use, for it is replaced while we run.
    record Federated(Path file) implements EntraCredential {}

    /// Reads a certificate and its unencrypted PKCS #8 key from one PEM file.
    ///
    /// @throws IllegalArgumentException if they are not there or do not fit; the message names setting and fix
    static EntraCredential certificate(Path file) {
        return CertificateFile.read(file);
    }
}
