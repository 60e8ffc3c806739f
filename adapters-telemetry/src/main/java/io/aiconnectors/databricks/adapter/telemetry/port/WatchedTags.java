package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.operation.Api;
import io.aiconnectors.databricks.adapter.telemetry.operation.ClientSpans;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.opentelemetry.api.common.Attributes;
import java.util.List;

/// The reading of tags, watched as a whole: one that cannot be read makes it a failure.
public final class WatchedTags implements Classifications {
    private final Classifications tags;
    private final ClientSpans spans;

    public WatchedTags(Classifications tags, ClientSpans spans) {
        this.tags = tags;
        this.spans = spans;
    }

    @Override
    public List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables) {
        return spans.over(Api.TAGS, call.trace(), () -> tags.labels(call, at, securables), WatchedTags::failure);
    }

    private static Attributes failure(List<Labels> labels) {
        for (var one : labels) {
            if (one instanceof Labels.Unread(var fault)) {
                return ClientSpans.failure(Upstream.failed(fault));
            }
        }
        return Attributes.empty();
    }
}
