package io.aiconnectors.databricks.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/// Holds every class that ships against every rule.
@AnalyzeClasses(packages = "io.aiconnectors.databricks", importOptions = MainCode.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchTests LAYERS = ArchTests.in(LayerRules.class);

    @ArchTest
    static final ArchTests PERMISSION = ArchTests.in(PermissionRules.class);

    @ArchTest
    static final ArchTests FRAMEWORKS = ArchTests.in(FrameworkRules.class);

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
