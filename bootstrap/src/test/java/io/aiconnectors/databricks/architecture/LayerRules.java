package io.aiconnectors.databricks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Who may know whom.
final class LayerRules {
    @ArchTest
    static final ArchRule domain_depends_on_nothing =
            classes().that().resideInAPackage("..domain..").should(dependOnTheLanguageAlone());

    @ArchTest
    static final ArchRule application_depends_on_the_domain_alone = classes()
            .that()
            .resideInAPackage("..application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..application..", "..domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("..adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule driven_adapters_cannot_reach_use_cases = classes()
            .that()
            .resideInAPackage("..application..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("..application..", "..adapter.mcp..", "..adapter.oauth..", "..bootstrap..");

    @ArchTest
    static final ArchRule adapters_are_known_to_the_wiring_alone = classes()
            .that()
            .resideInAPackage("..adapter..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("..adapter..", "..bootstrap..");

    @ArchTest
    static final ArchRule features_of_the_domain_form_no_cycles =
            slices().matching("..domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_application_form_no_cycles =
            slices().matching("..application.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_an_adapter_form_no_cycles =
            slices().matching("..adapter.(*).(*)..").should().beFreeOfCycles();

    private LayerRules() {}

    /// A URI is a value of the language; digests are for comparing secrets in constant time and for nothing else.
    private static ArchCondition<JavaClass> dependOnTheLanguageAlone() {
        var language = describe(
                "in the language or the domain",
                (JavaClass type) -> PackageMatchers.of(
                                "..domain..",
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.nio.charset..",
                                "org.jspecify..")
                        .test(type.getPackageName()));
        return new ArchCondition<>("depend on the language alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isWithin(dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }

            private boolean isDigesting(JavaClass target) {
                return target.isEquivalentTo(MessageDigest.class)
                        || target.isEquivalentTo(NoSuchAlgorithmException.class);
            }

            private boolean isOfSecrets(JavaClass origin) {
                return origin.getPackageName().equals(Secret.class.getPackageName());
            }

            private boolean isWithin(Dependency dependency) {
                var target = dependency.getTargetClass().getBaseComponentType();
                return target.isPrimitive()
                        || language.test(target)
                        // The type argument of an enum is now and then imported under the name of its package.
                        || target.getName().equals("io.aiconnectors.databricks.domain")
                        || target.isEquivalentTo(URI.class)
                        || (isDigesting(target) && isOfSecrets(dependency.getOriginClass()));
            }
        };
    }
}
