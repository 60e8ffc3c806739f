/// What was asked and answered, encrypted to the auditors.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.payload;

import org.jspecify.annotations.NullMarked;
