/// The whole sandbox in one piece: an Entra tenant, two workspaces and the endpoint that controls them.
@NullMarked
package io.aiconnectors.databricks.sandbox.world;

import org.jspecify.annotations.NullMarked;
