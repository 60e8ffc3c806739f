package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.time.Instant;

/// Who may renew a grant's sign-in.
record LeaseRecord(String ticket, Instant until) {}
