package io.aiconnectors.databricks.offender.aws_stays_home.bootstrap;

import org.jspecify.annotations.NullMarked;
import software.amazon.awssdk.services.ssm.SsmClient;

@NullMarked
public record SsmOffender(SsmClient vendor) {}
