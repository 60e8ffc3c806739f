output "table" {
  description = "Name of the table."
  value       = aws_dynamodb_table.this.name
}

output "arn" {
  description = "ARN of the table."
  value       = local.arn
}

output "key_arn" {
  description = "ARN of the key of the table."
  value       = module.key.arn
}
