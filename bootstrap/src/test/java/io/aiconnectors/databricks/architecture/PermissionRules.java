package io.aiconnectors.databricks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.Set;

/// Permission comes from the policy, through the gate, as a value.
final class PermissionRules {
    private static final Set<String> PROOFS = Set.of(
            Authorized.class.getName(),
            Screened.class.getName(),
            Decision.Permit.class.getName(),
            Screening.Done.class.getName());

    /// Looks at access targets, since calls alone would miss `Authorized::new`.
    @ArchTest
    static final ArchRule only_the_policy_adapter_permits = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.opa..")
            .should()
            .accessTargetWhere(describe(
                    "a proof is made",
                    access -> access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                            && PROOFS.contains(access.getTargetOwner().getName())
                            && !access.getOriginOwner().equals(access.getTargetOwner())));

    /// The policy adapter itself asks its canaries, to find out whether the policy can be relied on. The doctor,
    /// which is no part of what serves, asks as the person whose token the operator gave it, and shows nothing
    /// of the answers.
    @ArchTest
    static final ArchRule only_the_gate_asks_the_policy = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(AccessGate.class.getName())
            .and()
            .doNotHaveFullyQualifiedName("io.aiconnectors.databricks.bootstrap.doctor.PersonAtWork")
            .and()
            .resideOutsideOfPackage("..adapter.opa..")
            .should()
            .accessTargetWhere(isOfAnother(PolicyDecisions.class));

    @ArchTest
    static final ArchRule only_the_gate_opens_the_audit = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(AccessGate.class.getName())
            .should()
            .accessTargetWhere(isOfAnother(AuditTrail.class)
                    .and(describe("open", access -> access.getTarget().getName().equals("open"))));

    /// A port reaches Databricks or Entra if it says where to, or that it may fail on the way.
    @ArchTest
    static final ArchRule reaching_databricks_takes_proof = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..domain..")
            .and()
            .areDeclaredInClassesThat()
            .areInterfaces()
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(Upstream.class)
            .and(describe("reach upstream", PermissionRules::reachesUpstream))
            .should(takeProof());

    /// In the policy's own answer it is one; there it is turned into a proof.
    @ArchTest
    static final ArchRule permission_is_not_a_boolean = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..adapter.opa..")
            .and()
            .haveRawReturnType(describe(
                    "boolean", type -> type.isEquivalentTo(boolean.class) || type.isEquivalentTo(Boolean.class)))
            .should()
            .haveNameMatching("(is|are|may|can|has)\\w*(Allowed|Permitted|Authori[sz]ed|Granted|Entitled)\\w*"
                    + "|may[A-Z]\\w*|allows?|permits?|authori[sz]es?");

    /// The opening of a record copies them, and nobody looks at any of them.
    @ArchTest
    static final ArchRule groups_are_for_the_policy_alone = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.opa..")
            .and()
            .doNotBelongToAnyOf(Opening.class, Caller.class, UpstreamSession.class)
            .should()
            .accessTargetWhere(describe(
                    "groups of a caller are read",
                    access -> access.getTargetOwner().isEquivalentTo(Caller.class)
                            && access.getTarget().getName().equals("groups")));

    @ArchTest
    static final ArchRule nobody_permits_by_default =
            noClasses().should().haveNameMatching(".*[.$](AllowAll|PermitAll|AllowEverything|NoOp|Noop)[^.$]*");

    private PermissionRules() {}

    /// Those who play the same part may ask each other: a decorator asks what it decorates.
    private static DescribedPredicate<JavaAccess<?>> isOfAnother(Class<?> port) {
        return describe(
                "a " + port.getSimpleName() + " is asked",
                access -> assignableTo(port).test(access.getTargetOwner())
                        && !access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && !assignableTo(port).test(access.getOriginOwner()));
    }

    private static boolean reachesUpstream(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(Upstream.class)
                || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Workspace.class));
    }

    private static ArchCondition<JavaMethod> takeProof() {
        return new ArchCondition<>("take an Authorized") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Authorized.class))) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription() + " takes no proof"));
                }
            }
        };
    }
}
