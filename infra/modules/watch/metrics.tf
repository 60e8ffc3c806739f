# The figures that the connector publishes, by the names under which it does.

locals {
  namespace  = "DatabricksMcpConnector"
  dimensions = { Service = var.name }

  metrics = {
    in_flight          = "InFlight"
    audit_oldest_age   = "AuditOldestAgeSeconds"
    audit_lost         = "AuditRecordsLost"
    policy_unavailable = "PolicyUnavailable"
    breaker_open       = "BreakerOpen"
    token_failures     = "TokenFailures"
  }
}
