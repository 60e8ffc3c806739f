package io.aiconnectors.databricks.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// What ships: neither tests, nor contracts, nor what stands in for others. Modules come as class folders or as jars.
final class MainCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/")
                && !location.contains("/io/aiconnectors/databricks/dynamodb/")
                && !location.contains("-tests.jar")
                && !location.contains("/io/aiconnectors/databricks/sandbox/");
    }
}
