package io.aiconnectors.databricks.adapter.aws.ssm;

import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/// The permissions that reading a parameter takes, in the words of IAM.
///
/// @param arn what the ARN of every parameter here begins with; of which account we are is not known
record Permissions(String arn) {
    static Permissions in(Region region) {
        return new Permissions("arn:" + PartitionMetadata.of(region).id() + ":ssm:" + region.id() + ":*:parameter/");
    }

    SsmParameter.Denied read(String name) {
        return new SsmParameter.Denied("ssm:GetParameters", resource(name));
    }

    SsmParameter.Denied decrypt(String name) {
        return new SsmParameter.Denied("kms:Decrypt", "the key of " + resource(name));
    }

    private String resource(String name) {
        if (name.startsWith("arn:")) {
            return name;
        }
        var bare = name.startsWith("/") ? name.substring(1) : name;
        var selector = bare.indexOf(':');
        return arn + (selector < 0 ? bare : bare.substring(0, selector));
    }
}
