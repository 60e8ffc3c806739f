/// The directory of this machine that records are kept in.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.disk;

import org.jspecify.annotations.NullMarked;
