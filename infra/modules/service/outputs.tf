output "log_group_arns" {
  description = "Log groups of the containers."
  value       = values(aws_cloudwatch_log_group.this)[*].arn
}

output "family" {
  description = "Family of the task definition, of which a release renders the newest."
  value       = aws_ecs_task_definition.this.family
}

output "log_groups" {
  description = "Names of the log groups."
  value       = local.log_groups
}
