/// The users' requirements (`requirements/features`), tried out on the sandbox and on live endpoints.
@NullMarked
package io.aiconnectors.databricks.requirements;

import org.jspecify.annotations.NullMarked;
