package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.RedirectUri;
import java.net.URI;

/// The browser goes back to the client, whose redirect URI was found to be its own.
///
/// @param state  the client's own, as it came; empty when it sent none
/// @param issuer the value of `iss`, which belongs to every answer (RFC 9207)
public record BackToClient(RedirectUri redirect, Answer answer, String state, URI issuer) implements Onward {}
