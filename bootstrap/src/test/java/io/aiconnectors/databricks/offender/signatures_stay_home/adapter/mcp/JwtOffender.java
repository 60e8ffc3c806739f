package io.aiconnectors.databricks.offender.signatures_stay_home.adapter.mcp;

import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record JwtOffender(JwtClaims vendor) {}
