/// The security team's bench: explains decisions of the policies, and compares two versions of them by what was
/// recorded. It asks the real policy engine and nothing else; what it shows, it has seen decided.
@NullMarked
package io.aiconnectors.databricks.bench;

import org.jspecify.annotations.NullMarked;
