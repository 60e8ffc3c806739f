/// What the calls of this process have come to, and what they have seen of Databricks and Entra.
@NullMarked
package io.aiconnectors.databricks.adapter.pages.calls;

import org.jspecify.annotations.NullMarked;
