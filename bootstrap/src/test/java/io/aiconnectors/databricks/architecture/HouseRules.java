package io.aiconnectors.databricks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// How code is written here.
final class HouseRules {
    /// A constant is a name, such as that of a parameter, and a page token opens no door.
    @ArchTest
    static final ArchRule secrets_are_not_strings = noFields()
            .that()
            .haveRawType(String.class)
            .and(describe(
                    "are no constants",
                    (JavaField field) -> !field.getModifiers().contains(JavaModifier.STATIC)))
            .and()
            .haveNameNotMatching("(?i)(next)?page_?token")
            .should()
            .haveNameMatching("(?i).*(secret|token|password|passphrase|assertion|verifier|privatekey).*");

    @ArchTest
    static final ArchRule secrets_are_revealed_in_adapters_alone = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter..", "..bootstrap..", "..domain.secret..")
            .should()
            .accessTargetWhere(describe(
                    "a secret is revealed",
                    access -> access.getTargetOwner().isEquivalentTo(Secret.class)
                            && access.getTarget().getName().equals("reveal")));

    @ArchTest
    static final ArchRule time_and_chance_are_injected = noClasses()
            .that()
            .resideOutsideOfPackage("..bootstrap..")
            .should()
            .accessTargetWhere(describe("time, chance or environment is taken", HouseRules::isTaken));

    @ArchTest
    static final ArchRule fields_are_final_in_the_core = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..domain..", "..application..")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName(AccessGate.class.getPackageName() + ".Entry")
            .should()
            .beFinal()
            .because("only the entry of the call under way collects, and it is never shared");

    /// A start that is refused says so where the operator looks.
    @ArchTest
    static final ArchRule nobody_prints =
            noClasses().that().resideOutsideOfPackage("..bootstrap..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobody_logs_with_the_jdk =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*[.$](\\w*(Impl|Utils?|Helper|Manager|Service)|Abstract\\w*)");

    private HouseRules() {}

    private static boolean isTaken(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.isEquivalentTo(InstantSource.class) && name.equals("system"))
                || (owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("getenv")))
                || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(ThreadLocalRandom.class) && name.equals("current"))
                || ((owner.isEquivalentTo(SecureRandom.class) || owner.isEquivalentTo(Random.class))
                        && (name.equals(JavaConstructor.CONSTRUCTOR_NAME) || name.startsWith("getInstance")));
    }
}
