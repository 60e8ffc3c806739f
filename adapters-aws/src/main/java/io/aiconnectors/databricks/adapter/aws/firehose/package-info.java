/// The audit in an Amazon Data Firehose stream.
@NullMarked
package io.aiconnectors.databricks.adapter.aws.firehose;

import org.jspecify.annotations.NullMarked;
