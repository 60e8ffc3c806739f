package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.PolicyFault;

/// What came back over HTTP: the bytes of a 200 with JSON in it, or a fault.
sealed interface Reply {
    /// An answer to read.
    ///
    /// @param bytes within the size limit, not looked at yet
    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
    record Body(byte[] bytes) implements Reply {}

    record Failed(PolicyFault fault) implements Reply {}
}
