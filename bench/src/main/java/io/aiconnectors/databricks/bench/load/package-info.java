/// How fast and how steady the whole connector is: it is set up as in the sandbox and loaded over
/// loopback, by a client
/// that counts the time since a call was due and checks every answer.
@NullMarked
package io.aiconnectors.databricks.bench.load;

import org.jspecify.annotations.NullMarked;
