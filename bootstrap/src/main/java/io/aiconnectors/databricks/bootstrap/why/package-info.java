/// `./connector why ID`: the story of a call, put together from what was recorded of it.
@NullMarked
package io.aiconnectors.databricks.bootstrap.why;

import org.jspecify.annotations.NullMarked;
