/// Which addresses may be asked at all: as text, and as what a name resolves to.
@NullMarked
package io.aiconnectors.databricks.adapter.cimd.address;

import org.jspecify.annotations.NullMarked;
