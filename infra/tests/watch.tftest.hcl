# Who is told when something goes wrong.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"
}

variables {
  name                     = "mcp-databricks"
  environment              = "dev"
  region                   = "eu-central-1"
  cluster                  = "aiconnectors-dev-aiconnectors"
  service                  = "mcp-databricks-main-svc"
  load_balancer_arn_suffix = "app/mock/1"
  target_group_arn_suffix  = "targetgroup/mock/1"
  streams                  = ["mcp-databricks-audit-dev"]
  alarm_topic_arn          = "arn:aws:sns:eu-central-1:094069622854:aiconnectors-dev-alarms"
}

run "alarms" {
  command = plan
  module { source = "../modules/watch" }

  assert {
    condition = toset(keys(aws_cloudwatch_metric_alarm.this)) == toset([
      "cpu", "memory", "target-5xx", "load-balancer-5xx", "unhealthy", "audit-age", "audit-lost", "policy-unavailable",
      "calls-failed", "slow", "breaker-open", "token-failures",
    ])
    error_message = "An alarm is missing."
  }

  assert {
    condition     = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.this), values(aws_cloudwatch_metric_alarm.delivery)) : alarm.alarm_actions == toset([var.alarm_topic_arn])])
    error_message = "An alarm rings where nobody hears it."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["audit-age"].threshold == 60 && aws_cloudwatch_metric_alarm.this["audit-age"].treat_missing_data == "breaching"
    error_message = "Records may wait longer than 60 s, or nobody notices that their age is not told."
  }

  assert {
    condition     = alltrue([for key in ["audit-lost", "policy-unavailable", "breaker-open"] : aws_cloudwatch_metric_alarm.this[key].threshold == 0])
    error_message = "A loss or an outage is tolerated."
  }

  assert {
    condition     = alltrue([for alarm in values(aws_cloudwatch_metric_alarm.this) : alarm.namespace == "DatabricksMcpConnector" if !startswith(alarm.namespace, "AWS/")])
    error_message = "An alarm looks at figures that nobody publishes."
  }

  assert {
    condition     = length(output.rollback_alarms) == 3 && length(setsubtract(output.rollback_alarms, [for alarm in values(aws_cloudwatch_metric_alarm.this) : alarm.alarm_name])) == 0
    error_message = "A deployment is watched by an alarm that is not there."
  }

  assert {
    condition     = length(setsubtract(keys(aws_cloudwatch_metric_alarm.this), [for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : widget.properties.title])) == 0
    error_message = "The dashboard does not show what an alarm watches."
  }

  assert {
    condition     = alltrue([for key, alarm in merge(aws_cloudwatch_metric_alarm.this, { delivery = aws_cloudwatch_metric_alarm.delivery["mcp-databricks-audit-dev"] }) : endswith(alarm.alarm_description, "Runbook: docs/runbooks/alarms.md#${key}")])
    error_message = "An alarm does not say where to read on."
  }

  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.delivery)) == toset(["mcp-databricks-audit-dev"])
    error_message = "Nobody is told when Firehose cannot deliver."
  }
}

run "alarms_without_a_topic_are_refused" {
  command = plan
  module { source = "../modules/watch" }
  variables { alarm_topic_arn = "" }
  expect_failures = [var.alarm_topic_arn]
}
