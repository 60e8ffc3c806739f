/// How much may be done from one place and in all, before it is turned away.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.limit;

import org.jspecify.annotations.NullMarked;
