/// The REST calls of a workspace: listings, lookups and tags, in the shapes of the public API.
@NullMarked
package io.aiconnectors.databricks.sandbox.workspace.rest;

import org.jspecify.annotations.NullMarked;
