/// The page at the public root, for the people who are to connect.
@NullMarked
package io.aiconnectors.databricks.adapter.pages.people;

import org.jspecify.annotations.NullMarked;
