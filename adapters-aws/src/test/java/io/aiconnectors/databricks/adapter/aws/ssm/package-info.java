@NullMarked
package io.aiconnectors.databricks.adapter.aws.ssm;

import org.jspecify.annotations.NullMarked;
