package io.aiconnectors.databricks.domain.screening;

import io.aiconnectors.databricks.domain.upstream.Fault;
import java.util.List;

/// The tags of one securable: fully read, or not.
public sealed interface Labels {
    /// All of them, every page.
    record Read(List<Tag> tags) implements Labels {
        public Read {
            tags = List.copyOf(tags);
        }
    }

    /// Not all could be read, which counts as if the worst of them were there.
    record Unread(Fault fault) implements Labels {}
}
