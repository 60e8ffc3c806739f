@NullMarked
package io.aiconnectors.databricks.adapter.pages.people;

import org.jspecify.annotations.NullMarked;
