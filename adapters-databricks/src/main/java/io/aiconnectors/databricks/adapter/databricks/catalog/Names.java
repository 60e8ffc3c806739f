package io.aiconnectors.databricks.adapter.databricks.catalog;

import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.json.UnreadableAnswer;
import io.aiconnectors.databricks.domain.securable.InvalidName;
import io.aiconnectors.databricks.domain.securable.Securable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// How names in answers are taken.
///
/// A row whose name is text but no name that we accept is left out: it was read, so no failure hides behind it, and
/// nothing could be done with it here, since neither its tags nor itself could be asked for by such a name. A row
/// without a name is another matter: then the answer is not what it should be.
final class Names {
    private Names() {}

    static <N> Optional<N> ifUsable(Supplier<N> name) {
        try {
            return Optional.of(name.get());
        } catch (InvalidName _) {
            return Optional.empty();
        }
    }

    /// Makes sure that the answer is about what was asked: what is screened by one name must not be shown by
    /// another.
    ///
    /// @throws UnreadableAnswer if the field names something else
    static void expect(Fields fields, String field, String name) {
        if (fields.textIfAny(field).filter(found -> !same(found, name)).isPresent()) {
            throw new UnreadableAnswer();
        }
    }

    /// Unity Catalog keeps names in lower case and finds them in any.
    static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    static boolean isWithin(Securable container, Securable inner) {
        return inner.lineage().stream()
                .anyMatch(level -> level.kind() == container.kind() && same(level.fullName(), container.fullName()));
    }
}
