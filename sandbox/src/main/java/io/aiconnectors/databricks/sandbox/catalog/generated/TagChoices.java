package io.aiconnectors.databricks.sandbox.catalog.generated;

import io.aiconnectors.databricks.sandbox.catalog.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Tags that the shipped default counts as confidential, tags that only look so, and disguises that change neither.
final class TagChoices {
    private static final List<String> KEYS =
            List.of("classification", "data_classification", "confidentiality", "sensitivity");
    private static final List<String> VALUES =
            List.of("sci", "strictly confidential", "strictly_confidential", "strictly confidential information");
    private static final List<String> ANY_VALUE = List.of("", "true", "yes", "1", "maybe", "sci", "falsely", "none");
    private static final List<Tag> HARMLESS = List.of(
            new Tag("sci", "false"),
            new Tag("sci", "no"),
            new Tag("classification", "public"),
            new Tag("classification", "science"),
            new Tag("confidentiality", "confidential"),
            new Tag("scientific", "true"),
            new Tag("project", "sci"),
            new Tag("class.phone_number", "true"));

    private final RandomGenerator chance;

    TagChoices(RandomGenerator chance) {
        this.chance = chance;
    }

    List<Tag> choose(boolean confidential) {
        var chosen = new ArrayList<Tag>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            chosen.add(disguise(any(HARMLESS)));
        }
        if (confidential) {
            chosen.removeIf(tag -> tag.key().strip().equalsIgnoreCase("sci"));
            chosen.add(
                    disguise(chance.nextBoolean() ? new Tag("sci", any(ANY_VALUE)) : new Tag(any(KEYS), any(VALUES))));
        }
        Collections.shuffle(chosen, Random.from(chance));
        return chosen;
    }

    private Tag disguise(Tag tag) {
        return new Tag(disguise(tag.key()), tag.value().isEmpty() ? "" : disguise(tag.value()));
    }

    private String disguise(String text) {
        var cased = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var letter = text.substring(i, i + 1);
            cased.append(chance.nextInt(3) == 0 ? letter.toUpperCase(Locale.ROOT) : letter);
        }
        return any(List.of("", "", " ", "\t")) + cased + any(List.of("", "", "  "));
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
