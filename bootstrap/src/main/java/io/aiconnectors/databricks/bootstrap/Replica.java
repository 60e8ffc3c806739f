package io.aiconnectors.databricks.bootstrap;

import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The name of this process among its like.
final class Replica {
    /// Where Amazon ECS tells a container its metadata; the address ends in the container's id, which begins with the
    /// task's. See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4.html
    private static final String METADATA = "ECS_CONTAINER_METADATA_URI_V4";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,128}");
    private static final int BYTES = 8;

    private Replica() {}

    /// The id that ECS knows the container by; a random one anywhere else.
    static String name(Map<String, String> environment, RandomGenerator random) {
        var address = environment.getOrDefault(METADATA, "");
        var id = address.substring(address.lastIndexOf('/') + 1);
        if (ID.matcher(id).matches()) {
            return id;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
