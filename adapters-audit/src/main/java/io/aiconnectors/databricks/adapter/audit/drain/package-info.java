/// What takes records from the spool to the sinks, again and again until they have them.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.drain;

import org.jspecify.annotations.NullMarked;
