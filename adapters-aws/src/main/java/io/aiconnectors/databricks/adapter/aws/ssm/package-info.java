/// Settings and secrets in the SSM Parameter Store.
@NullMarked
package io.aiconnectors.databricks.adapter.aws.ssm;

import org.jspecify.annotations.NullMarked;
