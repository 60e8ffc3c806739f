output "execution_arn" {
  description = "The role with which ECS prepares a task; not before it may do so."
  value       = aws_iam_role.execution.arn
  depends_on  = [aws_iam_role_policy.execution]
}

output "task_arn" {
  description = "The role of the processes in the task; not before it may do what they need."
  value       = aws_iam_role.task.arn
  depends_on  = [aws_iam_role_policy.task]
}
