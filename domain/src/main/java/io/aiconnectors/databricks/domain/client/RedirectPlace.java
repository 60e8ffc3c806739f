package io.aiconnectors.databricks.domain.client;

/// Whom the browser is handed to when it follows a redirect URI: what a person has to judge.
public sealed interface RedirectPlace {
    /// A website, reached over TLS and so known to be who its name says.
    ///
    /// @param host with its port, where that is not the usual one
    record Website(String host) implements RedirectPlace {}

    /// Some program that listens on the person's own computer; which one, nobody can tell (RFC 8252 §8.6).
    record ThisComputer() implements RedirectPlace {}

    /// An application that claims a URI scheme for itself; another one could claim it too (RFC 8252 §8.6).
    record Application(String scheme) implements RedirectPlace {}
}
