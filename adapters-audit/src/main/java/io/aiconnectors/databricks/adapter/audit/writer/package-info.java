/// The one thread that gives records their place in the chain and writes them.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.writer;

import org.jspecify.annotations.NullMarked;
