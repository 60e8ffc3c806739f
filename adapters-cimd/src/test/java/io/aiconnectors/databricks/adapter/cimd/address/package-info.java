@NullMarked
package io.aiconnectors.databricks.adapter.cimd.address;

import org.jspecify.annotations.NullMarked;
