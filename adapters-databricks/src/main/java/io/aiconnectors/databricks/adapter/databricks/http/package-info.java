/// How a workspace is spoken to: one layer for every call, with deadline, size limit, renewal, retry and circuit.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.http;

import org.jspecify.annotations.NullMarked;
