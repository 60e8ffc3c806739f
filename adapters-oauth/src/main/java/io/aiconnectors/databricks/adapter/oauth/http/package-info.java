/// What is common to all endpoints: limits, headers, who may call, what a broken request is answered with.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.http;

import org.jspecify.annotations.NullMarked;
