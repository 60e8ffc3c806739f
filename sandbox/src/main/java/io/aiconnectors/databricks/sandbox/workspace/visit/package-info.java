/// Who comes to a workspace and in which words it turns people away.
@NullMarked
package io.aiconnectors.databricks.sandbox.workspace.visit;

import org.jspecify.annotations.NullMarked;
