package io.aiconnectors.databricks.domain.grant;

/// What a refresh token of ours stands for: its grant as it is now, and the generation that the token belongs to.
public record RefreshToken(Grant grant, int generation) {}
