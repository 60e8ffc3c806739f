/// What workspaces say of themselves, for whoever checks the registry.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.look;

import org.jspecify.annotations.NullMarked;
