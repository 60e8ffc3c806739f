/// What the documents on the audit say is held against what is written.
@NullMarked
package io.aiconnectors.databricks.adapter.audit.docs;

import org.jspecify.annotations.NullMarked;
