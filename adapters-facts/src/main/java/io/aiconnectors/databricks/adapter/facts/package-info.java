/// What can be known of a call before it is made. Each kind of fact has a package of its own.
@NullMarked
package io.aiconnectors.databricks.adapter.facts;

import org.jspecify.annotations.NullMarked;
