package io.aiconnectors.databricks.sandbox.catalog.generated;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.Constraint;
import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import io.aiconnectors.databricks.sandbox.catalog.RowFilter;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.catalog.TableDetails;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.Privilege;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Small random catalogues for property tests: tags on any level, in any case and padding, harmless look-alikes, views
/// over anything, and assets whose tags cannot be read.
///
/// Every name is unique and none is part of another, so one search for a name proves that it leaked. The same source of
/// chance gives the same catalogues.
public final class CatalogueGenerator {
    private final RandomGenerator chance;
    private final String reader;
    private final TagChoices tags;
    private int names;

    /// A generator of catalogues with one member.
    ///
    /// @param reader the user name of the one member, who was granted everything
    public CatalogueGenerator(RandomGenerator chance, String reader) {
        this.chance = chance;
        this.reader = reader;
        this.tags = new TagChoices(chance);
    }

    /// A catalogue and the truth about it.
    ///
    /// @param hidden names that must not reach an assistant: tagged, below a tagged asset, or with unreadable tags
    /// @param open names that may
    public record Generated(Catalogue catalogue, Set<String> hidden, Set<String> open) {}

    public Generated next() {
        var draft = new Draft();
        var catalogs = some(1, 2, () -> catalog(draft));
        var spaces = some(0, 2, () -> space(draft));
        var access = Access.NOTHING
                .andReading(catalogs.stream().map(CatalogAsset::name).toArray(String[]::new))
                .and(Privilege.CAN_VIEW, spaces.stream().map(SpaceAsset::id).toArray(String[]::new))
                .tagsUnreadable(draft.unreadable.toArray(String[]::new));
        return new Generated(
                new Catalogue(catalogs, spaces, List.of(), Map.of(reader, access)), draft.hidden, draft.open);
    }

    private CatalogAsset catalog(Draft draft) {
        var fate = draft.fate(false, name("cat"), "");
        return new CatalogAsset(fate.name(), fate.name(), some(0, 2, () -> schema(draft, fate)), fate.tags());
    }

    private SchemaAsset schema(Draft draft, Fate parent) {
        var fate = draft.fate(parent.hides(), name("sch"), parent.path());
        return new SchemaAsset(fate.name(), fate.name(), some(0, 3, () -> table(draft, fate)), fate.tags());
    }

    private TableAsset table(Draft draft, Fate parent) {
        var fate = draft.fate(parent.hides(), name("tab"), parent.path());
        var columns = some(1, 3, () -> column(draft, fate));
        var content = chance.nextInt(4) == 0
                ? new TableContent.View("SELECT 1 AS " + columns.getFirst().name(), draft.anyTwo(chance))
                : new TableContent.Sample(2);
        var gossip = Stream.concat(columns.stream().map(ColumnAsset::name), draft.anyTwo(chance).stream())
                .toList();
        var constraint = new Constraint.ForeignKey(
                fate.name() + "_fk", columns.stream().map(ColumnAsset::name).toList(), gossip.getLast(), gossip);
        return new TableAsset(
                fate.name(),
                String.join(" ", gossip),
                columns,
                content,
                new TableDetails(
                        Map.of("clusteringColumns", gossip.toString()),
                        List.of(constraint),
                        Optional.of(new RowFilter("main.f." + fate.name(), gossip))),
                fate.tags());
    }

    private ColumnAsset column(Draft draft, Fate parent) {
        var fate = draft.fate(parent.hides(), name("col"), parent.path());
        return new ColumnAsset(
                fate.name(),
                DatabricksType.STRING,
                true,
                "",
                chance.nextBoolean() ? "main.f." + fate.name() : "",
                fate.tags());
    }

    private SpaceAsset space(Draft draft) {
        var fate = draft.fate(false, name("spc"), "");
        return new SpaceAsset(fate.name(), fate.name() + " title", fate.name(), "", List.of(), fate.tags());
    }

    private <T> List<T> some(int least, int most, Supplier<T> one) {
        return Stream.generate(one).limit(chance.nextInt(least, most + 1)).toList();
    }

    /// Fixed length, and a letter that occurs nowhere else at the end: no name is part of another.
    private String name(String kind) {
        return "%s%08dz".formatted(kind, names++);
    }

    private record Fate(String name, String path, boolean hides, List<Tag> tags) {}

    private final class Draft {
        private final Set<String> hidden = new LinkedHashSet<>();
        private final Set<String> open = new LinkedHashSet<>();
        private final Set<String> unreadable = new LinkedHashSet<>();

        Fate fate(boolean parentHides, String name, String parentPath) {
            var path = parentPath.isEmpty() ? name : parentPath + "." + name;
            boolean unread = chance.nextInt(20) == 0;
            boolean confidential = chance.nextInt(5) == 0;
            if (unread) {
                unreadable.add(path);
            }
            boolean hides = parentHides || unread || confidential;
            (hides ? hidden : open).add(name);
            return new Fate(name, path, hides, tags.choose(confidential));
        }

        List<String> anyTwo(RandomGenerator chance) {
            var all = new ArrayList<>(hidden);
            all.addAll(open);
            return all.isEmpty()
                    ? List.of()
                    : Stream.generate(() -> all.get(chance.nextInt(all.size())))
                            .limit(2)
                            .toList();
        }
    }
}
