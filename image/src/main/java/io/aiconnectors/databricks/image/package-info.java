/// Packs the product: a Java runtime of the modules that it needs, its jars, its JVM flags and a cache of classes that
/// is
/// trained on a real start, into a tar of an OCI image or into a folder for a Dockerfile.
@NullMarked
package io.aiconnectors.databricks.image;

import org.jspecify.annotations.NullMarked;
