package io.aiconnectors.databricks.adapter.mcp.era;

import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.domain.identity.Caller;

/// How one generation of the protocol answers.
public interface Era {
    Reply answer(Caller caller, Message.Request request, RequestHeaders headers);
}
