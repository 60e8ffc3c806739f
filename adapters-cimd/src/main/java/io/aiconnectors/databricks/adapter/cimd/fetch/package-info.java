/// Fetching one document from outside, with every limit that this takes.
@NullMarked
package io.aiconnectors.databricks.adapter.cimd.fetch;

import org.jspecify.annotations.NullMarked;
