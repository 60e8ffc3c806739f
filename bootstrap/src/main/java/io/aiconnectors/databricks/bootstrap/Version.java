package io.aiconnectors.databricks.bootstrap;

/// The version of the running build, as its jar's manifest says.
final class Version {
    private Version() {}

    static String ofThisBuild() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
