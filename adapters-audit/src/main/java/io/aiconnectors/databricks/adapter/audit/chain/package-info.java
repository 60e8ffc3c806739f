/// The chain that binds each record to all before it.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.chain;

import org.jspecify.annotations.NullMarked;
