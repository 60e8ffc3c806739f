/// What a file of the spool looks like inside.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.segment;

import org.jspecify.annotations.NullMarked;
