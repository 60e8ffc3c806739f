/// How we prove to Entra who we are, whichever kind of credential the operator chose.
@NullMarked
package io.aiconnectors.databricks.adapter.entra.credential;

import org.jspecify.annotations.NullMarked;
