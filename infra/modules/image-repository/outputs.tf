output "arn" {
  description = "ARN of the repository."
  value       = aws_ecr_repository.this.arn
}

output "url" {
  description = "Address to push to and pull from, without tag or digest."
  value       = aws_ecr_repository.this.repository_url
}
