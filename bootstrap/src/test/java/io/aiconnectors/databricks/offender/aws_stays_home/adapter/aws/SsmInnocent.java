package io.aiconnectors.databricks.offender.aws_stays_home.adapter.aws;

import org.jspecify.annotations.NullMarked;
import software.amazon.awssdk.services.ssm.SsmClient;

@NullMarked
public record SsmInnocent(SsmClient vendor) {}
