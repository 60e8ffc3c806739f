package io.aiconnectors.databricks.adapter.databricks.http;

import java.time.Duration;

/// Limits of every exchange with a workspace.
///
/// @param userAgent       product and version, by which administrators of Databricks find us in their audit logs
/// @param connectTimeout  until a connection stands
/// @param restDeadline    for a whole REST answer: retries, renewal and every page of a walk included
/// @param managedDeadline the same for a managed MCP server
/// @param maxAnswerBytes  of one answer, counted while it is read
/// @param tagReads        reads of tags under way at one workspace at most, for all callers together
public record HttpConfig(
        String userAgent,
        Duration connectTimeout,
        Duration restDeadline,
        Duration managedDeadline,
        long maxAnswerBytes,
        int tagReads) {
    /// As many reads of tags as their lane takes without a queue.
    public static final int MAX_TAG_READS = 64;

    private static final long EIGHT_MEBIBYTES = 8L << 20;

    public HttpConfig {
        if (userAgent.isBlank() || userAgent.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the user agent must be product/version");
        }
        if (!isPositive(connectTimeout) || !isPositive(restDeadline) || !isPositive(managedDeadline)) {
            throw new IllegalArgumentException("time-outs towards Databricks must be longer than zero");
        }
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("the size limit of an answer must be at least one byte");
        }
        if (tagReads < 1 || tagReads > MAX_TAG_READS) {
            throw new IllegalArgumentException("reads of tags at once must be between 1 and " + MAX_TAG_READS);
        }
    }

    /// The limits that fit unless measured otherwise.
    public static HttpConfig of(String userAgent) {
        return new HttpConfig(
                userAgent,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                EIGHT_MEBIBYTES,
                MAX_TAG_READS);
    }

    /// The same with another number of reads of tags.
    public HttpConfig readingTags(int atOnce) {
        return new HttpConfig(userAgent, connectTimeout, restDeadline, managedDeadline, maxAnswerBytes, atOnce);
    }

    Duration deadline(Lane lane) {
        return lane.isManagedServer() ? managedDeadline : restDeadline;
    }

    private static boolean isPositive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }
}
