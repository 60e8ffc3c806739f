/// Whether arguments fit the JSON Schema that an upstream tool's own server gives.
@NullMarked
package io.aiconnectors.databricks.adapter.facts.schema;

import org.jspecify.annotations.NullMarked;
