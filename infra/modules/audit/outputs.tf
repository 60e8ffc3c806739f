output "stream" {
  description = "Name of the stream."
  value       = aws_kinesis_firehose_delivery_stream.this.name
}

output "arn" {
  description = "ARN of the stream."
  value       = local.stream_arn
}

output "bucket" {
  description = "Name of the bucket with the records."
  value       = module.bucket.name
}

output "lock" {
  description = "The lock that each record gets."
  value       = module.bucket.lock
}
