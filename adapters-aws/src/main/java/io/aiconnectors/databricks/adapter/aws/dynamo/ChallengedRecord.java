package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.time.Instant;

/// Which grant of a client was challenged last; the challenge itself stands in the grant.
record ChallengedRecord(String grant, Instant until) {}
