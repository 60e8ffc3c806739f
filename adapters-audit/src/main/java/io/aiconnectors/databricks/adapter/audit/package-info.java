/// The audit trail: records, their chain, the spool that makes them last, and what takes them from there.
@NullMarked
package io.aiconnectors.databricks.adapter.audit;

import org.jspecify.annotations.NullMarked;
