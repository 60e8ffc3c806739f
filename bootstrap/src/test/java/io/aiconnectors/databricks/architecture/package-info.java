/// The design as rules, each of which must catch an offender made for it.
@NullMarked
package io.aiconnectors.databricks.architecture;

import org.jspecify.annotations.NullMarked;
