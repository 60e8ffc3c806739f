output "arn" {
  description = "ARN of the key."
  value       = aws_kms_key.this.arn
}

output "policy" {
  description = "The policy of the key, so that tests can read it."
  value       = aws_kms_key.this.policy
}
