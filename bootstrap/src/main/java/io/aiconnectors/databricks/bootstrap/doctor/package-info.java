/// `./connector doctor`: settings and surroundings, looked at with the connector's own adapters.
@NullMarked
package io.aiconnectors.databricks.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
