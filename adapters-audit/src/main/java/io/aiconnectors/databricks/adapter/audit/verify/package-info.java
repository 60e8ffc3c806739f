/// Verification of delivered audit records: offline, from the files alone.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.verify;

import org.jspecify.annotations.NullMarked;
