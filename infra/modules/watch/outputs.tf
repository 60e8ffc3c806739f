output "rollback_alarms" {
  description = "Names of the alarms that take a deployment back."
  value       = [for key in local.rollback : aws_cloudwatch_metric_alarm.this[key].alarm_name]
}

output "in_flight_metric" {
  description = "Where the connector publishes its calls under way."
  value       = { namespace = local.namespace, name = local.metrics.in_flight, dimensions = local.dimensions }
}

output "metrics" {
  description = "Names of all figures that the connector has to publish."
  value       = values(local.metrics)
}
