# The figures that the connector publishes, by the names under which it does; a test of the connector compares them.

locals {
  namespace  = "DatabricksMcpConnector"
  dimensions = { Service = var.name }

  metrics = {
    in_flight          = "InFlight"
    calls              = "Calls"
    calls_failed       = "CallsFailed"
    call_seconds       = "CallSeconds"
    own_seconds        = "OwnSeconds"
    policy_seconds     = "PolicySeconds"
    policy_unavailable = "PolicyUnavailable"
    withheld           = "Withheld"
    upstream_faults    = "UpstreamFaults"
    token_failures     = "TokenFailures"
    throttled          = "Throttled"
    breaker_open       = "BreakerOpen"
    audit_oldest_age   = "AuditOldestAgeSeconds"
    audit_lost         = "AuditRecordsLost"
  }
}
