package io.aiconnectors.databricks.sandbox.workspace.rest;

import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;

/// How a call understands its page size parameter.
///
/// @param parameter its name
/// @param most the server's maximum; larger wishes become it
/// @param absent the size without the parameter; [#UNPAGINATED] for the old mode that gives everything or fails
/// @param zero the size for 0; a negative number if 0 is refused
record PageSize(String parameter, int most, int absent, int zero) {
    static final int UNPAGINATED = Integer.MAX_VALUE;

    /// How many entries the old mode manages; the real limit is not published.
    private static final int UNPAGINATED_LIMIT = 1000;

    static PageSize unityCatalog(int most) {
        return new PageSize("max_results", most, UNPAGINATED, most);
    }

    /// The size of the visit's pages, if there are so many entries in all.
    int of(Visit visit, int entries) {
        int size = visit.optional(parameter).map(this::wished).orElse(absent);
        if (size == UNPAGINATED && entries > UNPAGINATED_LIMIT) {
            throw ApiRefusal.invalidParameter(
                    "The result set is too large to be returned at once. Use the paginated form of this request by setting"
                            + " max_results. [#UC-PGRQD]");
        }
        return size;
    }

    private int wished(String text) {
        try {
            int number = Integer.parseInt(text);
            int size = number == 0 ? zero : Math.min(number, most);
            if (size < 0) {
                throw ApiRefusal.invalidParameter("Invalid value for " + parameter + ": " + text);
            }
            return size;
        } catch (NumberFormatException notANumber) {
            throw ApiRefusal.invalidParameter("Invalid value for " + parameter + ": expected an integer");
        }
    }
}
