package io.aiconnectors.databricks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that no rule is empty: each has a package of its name in which it catches every class named an
/// offender and none named an innocent.
final class RulesBiteTest {
    private static final String OFFENDERS = "io.aiconnectors.databricks.offender.";

    static Stream<Arguments> rules() {
        return Stream.of(LayerRules.class, PermissionRules.class, FrameworkRules.class, HouseRules.class)
                .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> Arguments.of(Named.of(field.getName(), field)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_catches_its_offenders_and_nobody_else(Field rule) throws IllegalAccessException {
        var classes = new ClassFileImporter().importPackages(OFFENDERS + rule.getName());

        var caught = String.join(
                "\n",
                ((ArchRule) rule.get(null)).evaluate(classes).getFailureReport().getDetails());

        assertThat(namesWith("Offender", classes))
                .isNotEmpty()
                .allSatisfy(offender -> assertThat(caught).contains(offender));
        assertThat(namesWith("Innocent", classes))
                .allSatisfy(innocent -> assertThat(caught).doesNotContain(innocent));
    }

    private static List<String> namesWith(String word, JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getFullName)
                .filter(name -> name.contains(word))
                .toList();
    }
}
