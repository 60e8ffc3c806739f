/// Records as they are found in the files that they were delivered to.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.delivered;

import org.jspecify.annotations.NullMarked;
