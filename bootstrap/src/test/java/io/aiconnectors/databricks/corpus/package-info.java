/// The corpus of statements: that it is well-formed, what its facts are, and that the policy decides as it says.
@NullMarked
package io.aiconnectors.databricks.corpus;

import org.jspecify.annotations.NullMarked;
