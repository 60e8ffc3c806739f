package io.aiconnectors.databricks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Every framework has a home and is not seen outside of it.
final class FrameworkRules {
    @ArchTest
    static final ArchRule servlets_and_dropwizard_stay_home = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..adapter.mcp..",
                    "..adapter.oauth..",
                    "..adapter.pages..",
                    "..adapter.databricks..",
                    "..bootstrap..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dropwizard..", "jakarta.servlet..", "jakarta.ws.rs..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule http_clients_stay_home = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter.databricks..", "..adapter.cimd..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule aws_stays_home = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.aws..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..");

    @ArchTest
    static final ArchRule entra_libraries_stay_home = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.entra..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.microsoft.aad.msal4j..");

    @ArchTest
    static final ArchRule signatures_stay_home = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter.entra..", "..adapter.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jose4j..");

    @ArchTest
    static final ArchRule json_stays_out_of_the_core = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "tools.jackson..");

    @ArchTest
    static final ArchRule json_schema_stays_home = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter.mcp..", "..adapter.facts.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.networknt..");

    @ArchTest
    static final ArchRule sql_parser_stays_home = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.facts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "org.apache.spark..");

    @ArchTest
    static final ArchRule templates_stay_home = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter.oauth..", "..adapter.pages..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("freemarker..");

    @ArchTest
    static final ArchRule resilience_stays_home = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..adapter.databricks..", "..adapter.entra..", "..adapter.local..", "..adapter.opa..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.resilience4j..");

    @ArchTest
    static final ArchRule telemetry_stays_home = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.telemetry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.opentelemetry..");

    @ArchTest
    static final ArchRule duckdb_stays_in_the_sandbox =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.duckdb..");

    private FrameworkRules() {}
}
