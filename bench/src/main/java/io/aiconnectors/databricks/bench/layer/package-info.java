/// What single layers of the connector cost when nothing is waited for, by JMH.
@NullMarked
package io.aiconnectors.databricks.bench.layer;

import org.jspecify.annotations.NullMarked;
