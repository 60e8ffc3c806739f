package io.aiconnectors.databricks.application.cutover;

import io.aiconnectors.databricks.domain.client.RedirectUri;
import java.util.List;

/// What came of taking over a client.
public sealed interface Adoption {
    /// It is known here now, or would be after a rehearsal.
    ///
    /// @param left its redirect URIs that are not taken here
    record Adopted(List<RedirectUri> left) implements Adoption {
        public Adopted {
            left = List.copyOf(left);
        }
    }

    /// It was known here before; nothing changed.
    record AlreadyKnown() implements Adoption {}

    /// None of its redirect URIs is taken here.
    record NowhereToGo(List<RedirectUri> left) implements Adoption {
        public NowhereToGo {
            left = List.copyOf(left);
        }
    }

    /// The store did not answer.
    record Unavailable(String code) implements Adoption {}
}
