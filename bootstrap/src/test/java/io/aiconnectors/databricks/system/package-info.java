/// The whole system: the production process between the stand-ins, asked as assistants ask.
@NullMarked
package io.aiconnectors.databricks.system;

import org.jspecify.annotations.NullMarked;
