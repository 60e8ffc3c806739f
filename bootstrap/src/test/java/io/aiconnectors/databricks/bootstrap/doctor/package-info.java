@NullMarked
package io.aiconnectors.databricks.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
