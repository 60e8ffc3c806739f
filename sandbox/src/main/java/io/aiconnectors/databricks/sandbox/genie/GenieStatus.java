package io.aiconnectors.databricks.sandbox.genie;

/// Where a Genie message is on its way, in the order of a good day (`MessageStatus` of the Databricks SDK).
public enum GenieStatus {
    SUBMITTED,
    FETCHING_METADATA,
    FILTERING_CONTEXT,
    ASKING_AI,
    PENDING_WAREHOUSE,
    EXECUTING_QUERY,
    COMPLETED,
    FAILED,
    CANCELLED,
    QUERY_RESULT_EXPIRED;

    /// True if polling again brings nothing new.
    public boolean last() {
        return compareTo(COMPLETED) >= 0;
    }
}
