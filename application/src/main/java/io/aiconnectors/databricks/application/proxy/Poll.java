package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// A permitted look at how far upstream has come. It only reads, so it may be made again and again.
@FunctionalInterface
interface Poll {
    Upstream<RemoteResult> look();
}
