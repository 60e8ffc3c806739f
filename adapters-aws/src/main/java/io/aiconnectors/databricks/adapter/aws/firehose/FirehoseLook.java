package io.aiconnectors.databricks.adapter.aws.firehose;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.firehose.model.DeliveryStreamStatus;

/// Looks at a delivery stream without giving it anything. It takes `firehose:DescribeDeliveryStream`, which delivering
/// does not.
///
/// See https://docs.aws.amazon.com/firehose/latest/APIReference/API_DescribeDeliveryStream.html
public final class FirehoseLook {
    private FirehoseLook() {}

    /// Asks once, within the deadline of the settings. Never throws for what AWS answers, or does not.
    public static StreamStanding at(FirehoseSettings settings) {
        return at(settings, DefaultCredentialsProvider.builder().build());
    }

    static StreamStanding at(FirehoseSettings settings, AwsCredentialsProvider credentials) {
        try (var firehose = Connection.open(settings, credentials)) {
            var status = firehose.describeDeliveryStream(request -> request.deliveryStreamName(settings.stream()))
                    .deliveryStreamDescription()
                    .deliveryStreamStatus();
            return status == DeliveryStreamStatus.ACTIVE
                    ? new StreamStanding.Active()
                    : new StreamStanding.Inactive(String.valueOf(status));
        } catch (SdkException failure) {
            return new StreamStanding.Unknown(FirehoseFailures.codeOf(failure));
        }
    }
}
