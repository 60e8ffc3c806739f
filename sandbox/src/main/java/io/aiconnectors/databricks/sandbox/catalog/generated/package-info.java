/// Random catalogues for property tests, with the truth about what in them is confidential.
@NullMarked
package io.aiconnectors.databricks.sandbox.catalog.generated;

import org.jspecify.annotations.NullMarked;
