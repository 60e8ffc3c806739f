/// The static registry of workspaces, and which of them a person can enter.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.workspace;

import org.jspecify.annotations.NullMarked;
