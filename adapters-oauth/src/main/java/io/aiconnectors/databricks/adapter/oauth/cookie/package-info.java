/// What a browser keeps for us, and how it is believed.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.cookie;

import org.jspecify.annotations.NullMarked;
