# The settings of the connector's container. A secret stands here by the name of its SSM parameter and nowhere by its
# value: the connector reads it itself, by the role of its task, so it is neither in the state nor in the task definition.

locals {
  prefix = "/${var.name}/${var.environment}"

  secrets = {
    CONNECTOR_CURSOR_KEY = "cursor-key"
    ENTRA_CLIENT_SECRET  = "entra-client-secret"
    OAUTH_STORE_KEYS     = "oauth-store-keys"
    OAUTH_COOKIE_KEY     = "oauth-cookie-key"
    AUDIT_SIGNING_KEY    = "audit-signing-key"
    AUDIT_DIGEST_KEY     = "audit-digest-key"
  }

  settings = merge(
    {
      CONNECTOR_PUBLIC_URL   = "https://${var.domain}"
      DATABRICKS_WORKSPACES  = jsonencode(var.workspaces)
      ENTRA_AUTHORITY        = var.entra_authority
      ENTRA_CLIENT_ID        = var.entra_client_id
      ACCEPT_ENTRA_TOKENS    = tostring(var.accept_entra_tokens)
      OPA_URL                = "http://127.0.0.1:8181"
      OPA_TOKEN_FILE         = "${var.opa_directory}/token"
      OAUTH_STORE            = "dynamodb:${var.table}"
      OAUTH_TRUSTED_PROXIES  = "1" # the load balancer; nothing else can reach the task
      AUDIT_SINK             = "firehose:${var.audit_stream}"
      AUDIT_SPOOL            = "${var.spool_directory}/audit"
      AUDIT_SPOOL_LIMIT_MB   = tostring(var.spool_limit_mb)
      AWS_REGION             = var.region
      CONNECTOR_FIGURES      = "cloudwatch" # by the log of the task: no sidecar
      CONNECTOR_SERVICE_NAME = var.name     # the dimension that alarms look under
      CONNECTOR_LOG_FORMAT   = "json"
    },
    var.payload_stream == null ? {} : {
      AUDIT_PAYLOAD_SINK  = "firehose:${var.payload_stream}"
      AUDIT_PAYLOAD_SPOOL = "${var.spool_directory}/payloads"
      AUDIT_PAYLOAD_KEY   = var.payload_key_file
    },
    { for setting, parameter in local.secrets : setting => "ssm:${local.prefix}/${parameter}" },
  )
}
