/// Assistants' own libraries and programs, none of them ours, sign in and use the connector.
@NullMarked
package io.aiconnectors.databricks.clients;

import org.jspecify.annotations.NullMarked;
