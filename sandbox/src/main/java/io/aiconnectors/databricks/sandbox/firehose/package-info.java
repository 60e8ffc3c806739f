/// A stand-in for Amazon Data Firehose: strict about what it is given, scriptable in what becomes of it.
@NullMarked
package io.aiconnectors.databricks.sandbox.firehose;

import org.jspecify.annotations.NullMarked;
