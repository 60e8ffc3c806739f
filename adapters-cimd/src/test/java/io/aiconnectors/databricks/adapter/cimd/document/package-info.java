@NullMarked
package io.aiconnectors.databricks.adapter.cimd.document;

import org.jspecify.annotations.NullMarked;
