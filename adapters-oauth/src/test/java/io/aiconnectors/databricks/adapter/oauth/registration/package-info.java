@NullMarked
package io.aiconnectors.databricks.adapter.oauth.registration;

import org.jspecify.annotations.NullMarked;
