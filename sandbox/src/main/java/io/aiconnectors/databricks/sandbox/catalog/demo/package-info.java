/// The two demonstration workspaces, seeded so that every way an asset can be confidential occurs.
@NullMarked
package io.aiconnectors.databricks.sandbox.catalog.demo;

import org.jspecify.annotations.NullMarked;
