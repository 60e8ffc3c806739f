output "execution_arn" {
  description = "The role with which ECS prepares a task."
  value       = aws_iam_role.execution.arn
}

output "task_arn" {
  description = "The role of the processes in the task."
  value       = aws_iam_role.task.arn
}
