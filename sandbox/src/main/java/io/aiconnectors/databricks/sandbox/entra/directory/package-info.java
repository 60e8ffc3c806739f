/// Who and what a tenant knows: its people, its one application, the resources that tokens are for.
@NullMarked
package io.aiconnectors.databricks.sandbox.entra.directory;

import org.jspecify.annotations.NullMarked;
