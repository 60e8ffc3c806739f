output "roles" {
  description = "The roles that the pipeline becomes."
  value       = concat([aws_iam_role.deploy.name], aws_iam_role.promote[*].name)
}
