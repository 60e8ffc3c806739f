package io.aiconnectors.databricks.system.leak;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.TagReading;
import io.aiconnectors.databricks.sandbox.catalog.generated.CatalogueGenerator.Generated;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Generated catalogues side by side in one workspace, and the truth about all of them.
record Neighbourhood(List<Generated> generated, Catalogue catalogue, Set<String> hidden, Set<String> open) {
    /// @param people who were granted everything in all of them
    static Neighbourhood of(List<Generated> generated, List<Persona> people) {
        var access = generated.stream()
                .flatMap(one -> one.catalogue().members().values().stream())
                .toList();
        var everything =
                new Access(union(access, Access::grants), TagReading.ALLOWED, union(access, Access::unreadable));
        return new Neighbourhood(
                generated,
                new Catalogue(
                        all(generated, one -> one.catalogue().catalogs()),
                        all(generated, one -> one.catalogue().spaces()),
                        List.of(),
                        people.stream().collect(Collectors.toMap(Persona::upn, _ -> everything))),
                union(generated, Generated::hidden),
                union(generated, Generated::open));
    }

    /// The listings of the top, which show something of each of the catalogues.
    List<Question> overview() {
        return List.of(
                Question.catalogs(open(catalogue.catalogs().stream().map(CatalogAsset::name))),
                Question.spaces(open(catalogue.spaces().stream().map(SpaceAsset::id))));
    }

    /// A few questions about each of the catalogues, drawn from all there are.
    List<Question> samples(RandomGenerator chance, int fromEach) {
        var drawn = new ArrayList<Question>();
        for (var one : generated) {
            var questions = new ArrayList<>(Question.within(one));
            Collections.shuffle(questions, Random.from(chance));
            drawn.addAll(questions.subList(0, Math.min(fromEach, questions.size())));
        }
        return drawn;
    }

    private Set<String> open(Stream<String> names) {
        return names.filter(open::contains).collect(Collectors.toSet());
    }

    private static <T, R> List<R> all(List<T> from, Function<T, List<R>> part) {
        return from.stream().flatMap(one -> part.apply(one).stream()).toList();
    }

    private static <T, R> Set<R> union(List<T> from, Function<T, Set<R>> part) {
        return from.stream().flatMap(one -> part.apply(one).stream()).collect(Collectors.toSet());
    }
}
