/// Who may see what in a workspace: grants by Unity Catalog's rules, and who may read tags.
@NullMarked
package io.aiconnectors.databricks.sandbox.catalog.access;

import org.jspecify.annotations.NullMarked;
