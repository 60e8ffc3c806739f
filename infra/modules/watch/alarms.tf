# What somebody has to look at. Each alarm says in its description what it means and what to do first.

locals {
  runbook = "docs/runbooks/alarms.md"

  service       = { ClusterName = var.cluster, ServiceName = var.service }
  targets       = { LoadBalancer = var.load_balancer_arn_suffix, TargetGroup = var.target_group_arn_suffix }
  load_balancer = { LoadBalancer = var.load_balancer_arn_suffix }

  # Whether silence is a fault: a service that no longer tells the age of its oldest record is not known to be well.
  alarms = {
    cpu = {
      text      = "Processor above 85 % for 10 minutes: scaling has reached its maximum, or one call burns it."
      namespace = "AWS/ECS", metric = "CPUUtilization", dimensions = local.service, statistic = "Average"
      above     = 85, minutes = 10, silence = "missing"
    }
    memory = {
      text      = "Memory above 90 % for 10 minutes: tasks are about to be killed; look for a leak before giving more."
      namespace = "AWS/ECS", metric = "MemoryUtilization", dimensions = local.service, statistic = "Average"
      above     = 90, minutes = 10, silence = "missing"
    }
    target-5xx = {
      text      = "The connector answers with 5xx: see its log and what was deployed last."
      namespace = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", dimensions = local.targets, statistic = "Sum"
      above     = 10, minutes = 2, silence = "notBreaching"
    }
    load-balancer-5xx = {
      text      = "The load balancer answers with 5xx itself: no healthy task, or one that does not answer in time. The figure is of all servers behind it."
      namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", dimensions = local.load_balancer, statistic = "Sum"
      above     = 10, minutes = 2, silence = "notBreaching"
    }
    unhealthy = {
      text      = "A task fails its health check for 5 minutes."
      namespace = "AWS/ApplicationELB", metric = "UnHealthyHostCount", dimensions = local.targets, statistic = "Maximum"
      above     = 0, minutes = 5, silence = "notBreaching"
    }
    audit-age = {
      text      = "A record has waited more than 60 s for its delivery, or nothing tells how long: see Firehose and the role of the task. Nothing is lost while the task lives, so stop none."
      namespace = local.namespace, metric = local.metrics.audit_oldest_age, dimensions = local.dimensions, statistic = "Maximum"
      above     = 60, minutes = 2, silence = "breaching"
    }
    audit-lost = {
      text      = "Records are lost for good: tell the auditors, keep the task's spool, verify the chain."
      namespace = local.namespace, metric = local.metrics.audit_lost, dimensions = local.dimensions, statistic = "Sum"
      above     = 0, minutes = 1, silence = "notBreaching"
    }
    policy-unavailable = {
      text      = "Calls are refused because the policy engine did not answer: see OPA's log and the bundle."
      namespace = local.namespace, metric = local.metrics.policy_unavailable, dimensions = local.dimensions, statistic = "Sum"
      above     = 0, minutes = 2, silence = "notBreaching"
    }
    calls-failed = {
      text      = "Calls fail by our own fault, be it the policy engine, the audit or a defect: the promise on availability is at stake."
      namespace = local.namespace, metric = local.metrics.calls_failed, dimensions = local.dimensions, statistic = "Sum"
      above     = 5, minutes = 5, silence = "notBreaching"
    }
    slow = {
      text      = "One call in a hundred takes us more than 100 ms of our own: see the processor, then the parts of calls in the dashboard."
      namespace = local.namespace, metric = local.metrics.own_seconds, dimensions = local.dimensions, statistic = "p99"
      above     = 0.1, minutes = 10, silence = "notBreaching"
    }
    breaker-open = {
      text      = "A workspace, Entra ID or OPA has not answered for 5 minutes and is asked now and then only: the guard says which."
      namespace = local.namespace, metric = local.metrics.breaker_open, dimensions = local.dimensions, statistic = "Maximum"
      above     = 0, minutes = 5, silence = "notBreaching"
    }
    token-failures = {
      text      = "Entra ID refuses to exchange tokens: a credential that ran out, a consent taken back, a rule of conditional access."
      namespace = local.namespace, metric = local.metrics.token_failures, dimensions = local.dimensions, statistic = "Sum"
      above     = 5, minutes = 5, silence = "notBreaching"
    }
  }

  # A deployment goes back when one of these rings: what a broken release shows, and nothing that the world outside can
  # bring about by itself.
  rollback = ["target-5xx", "unhealthy", "policy-unavailable"]
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each            = local.alarms
  alarm_name          = "${var.name}-${var.environment}-${each.key}"
  alarm_description   = "${each.value.text} Runbook: ${local.runbook}#${each.key}"
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = startswith(each.value.statistic, "p") ? null : each.value.statistic
  extended_statistic  = startswith(each.value.statistic, "p") ? each.value.statistic : null
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.above
  period              = 60
  evaluation_periods  = each.value.minutes
  datapoints_to_alarm = each.value.minutes
  treat_missing_data  = each.value.silence
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}

# Firehose itself: it keeps what S3 does not take for 24 hours, and no longer.
resource "aws_cloudwatch_metric_alarm" "delivery" {
  for_each            = toset(var.streams)
  alarm_name          = "${each.key}-delivery"
  alarm_description   = "Firehose has held a record of ${each.key} for more than 15 minutes and drops it after 24 hours: see its log for what S3 or KMS refuses. Runbook: ${local.runbook}#delivery"
  namespace           = "AWS/Firehose"
  metric_name         = "DeliveryToS3.DataFreshness"
  dimensions          = { DeliveryStreamName = each.key }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 900
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}
