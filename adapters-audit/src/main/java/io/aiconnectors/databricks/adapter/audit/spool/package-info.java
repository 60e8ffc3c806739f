/// The directory of segments that makes records last, and what is made of it after a crash.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.spool;

import org.jspecify.annotations.NullMarked;
