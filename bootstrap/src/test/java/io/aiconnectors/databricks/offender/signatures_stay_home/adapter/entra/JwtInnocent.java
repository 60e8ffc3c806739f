package io.aiconnectors.databricks.offender.signatures_stay_home.adapter.entra;

import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record JwtInnocent(JwtClaims vendor) {}
