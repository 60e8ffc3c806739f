/// What the calls of this process have seen of Databricks and Entra.
@NullMarked
package io.aiconnectors.databricks.adapter.pages.calls;

import org.jspecify.annotations.NullMarked;
