/// What a person sees in the browser: server-rendered pages without scripts.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.page;

import org.jspecify.annotations.NullMarked;
