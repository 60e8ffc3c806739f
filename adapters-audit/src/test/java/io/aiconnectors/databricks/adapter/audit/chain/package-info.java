@NullMarked
package io.aiconnectors.databricks.adapter.audit.chain;

import org.jspecify.annotations.NullMarked;
