output "name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.this.bucket
}

output "arn" {
  description = "ARN of the bucket."
  value       = local.arn
}

output "lock" {
  description = "The lock that each object gets by default; null without one."
  value       = one(aws_s3_bucket_object_lock_configuration.this[*].rule[0].default_retention[0])
}
