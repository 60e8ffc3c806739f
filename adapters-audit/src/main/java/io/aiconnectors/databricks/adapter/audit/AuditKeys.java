package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.chain.CheckpointSigner;
import io.aiconnectors.databricks.adapter.audit.record.ArgumentsDigester;

/// What the audit does with keys: attests its chain, and digests what was asked.
public record AuditKeys(CheckpointSigner signer, ArgumentsDigester digester) {}
