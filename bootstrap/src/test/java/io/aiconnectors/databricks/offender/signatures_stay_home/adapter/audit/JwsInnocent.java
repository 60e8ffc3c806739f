package io.aiconnectors.databricks.offender.signatures_stay_home.adapter.audit;

import org.jose4j.jws.JsonWebSignature;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record JwsInnocent(JsonWebSignature vendor) {}
