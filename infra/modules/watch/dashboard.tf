# What people look at when an alarm rang: one picture for each alarm, with its mark, and below them how calls fare.

locals {
  fares = {
    "calls"              = { metric = local.metrics.calls, statistic = "Sum" }
    "calls-under-way"    = { metric = local.metrics.in_flight, statistic = "Maximum" }
    "call-seconds-p99"   = { metric = local.metrics.call_seconds, statistic = "p99" }
    "policy-seconds-p99" = { metric = local.metrics.policy_seconds, statistic = "p99" }
    "withheld"           = { metric = local.metrics.withheld, statistic = "Sum" }
    "upstream-faults"    = { metric = local.metrics.upstream_faults, statistic = "Sum" }
    "throttled"          = { metric = local.metrics.throttled, statistic = "Sum" }
  }
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = "${var.name}-${var.environment}"

  dashboard_body = jsonencode({
    widgets = concat([
      for index, key in sort(keys(local.alarms)) : {
        type   = "metric"
        x      = 8 * (index % 3)
        y      = 6 * floor(index / 3)
        width  = 8
        height = 6
        properties = {
          title  = key
          region = var.region
          stat   = local.alarms[key].statistic
          period = 60
          metrics = [concat(
            [local.alarms[key].namespace, local.alarms[key].metric],
            flatten([for name, value in local.alarms[key].dimensions : [name, value]]),
          )]
          annotations = { horizontal = [{ label = "alarm above", value = local.alarms[key].above }] }
        }
      }
      ], [
      for index, key in sort(keys(local.fares)) : {
        type   = "metric"
        x      = 8 * (index % 3)
        y      = 6 * (ceil(length(local.alarms) / 3) + floor(index / 3))
        width  = 8
        height = 6
        properties = {
          title   = key
          region  = var.region
          stat    = local.fares[key].statistic
          period  = 60
          metrics = [[local.namespace, local.fares[key].metric, "Service", var.name]]
        }
      }
    ])
  })
}
