package io.aiconnectors.databricks.bootstrap.doctor;

/// What was found at one place. It never holds a secret.
///
/// @param code a stable snake_case name
/// @param what what is so
/// @param fix  what to do about it; empty when all is well
public record Finding(Area area, Standing standing, String code, String what, String fix) {
    /// Where it was found, the most important first: what comes later may only follow from what comes before.
    public enum Area {
        SETTINGS,
        AUDIT,
        STORE,
        POLICY,
        ENTRA,
        PUBLIC_ADDRESS,
        PERSON,
        WORKSPACE
    }

    /// How bad it is, the worst first.
    public enum Standing {
        /// The connector does not work, or not for everybody, until it is mended.
        WRONG,
        /// It could not be looked at from here.
        UNSEEN,
        /// As it should be.
        WELL
    }

    /// Something is wrong.
    public static Finding wrong(Area area, String code, String what, String fix) {
        return new Finding(area, Standing.WRONG, code, what, fix);
    }

    /// Something that cannot be seen from here.
    public static Finding unseen(Area area, String code, String what, String fix) {
        return new Finding(area, Standing.UNSEEN, code, what, fix);
    }

    /// Something is as it should be.
    public static Finding well(Area area, String code, String what) {
        return new Finding(area, Standing.WELL, code, what, "");
    }
}
