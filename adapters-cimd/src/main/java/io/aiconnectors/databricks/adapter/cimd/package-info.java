/// Clients whose id is the https address of a document that describes them.
@NullMarked
package io.aiconnectors.databricks.adapter.cimd;

import org.jspecify.annotations.NullMarked;
