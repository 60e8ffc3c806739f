variable "bucket" {
  description = "Name of the bucket."
  type        = string
}

variable "key_arn" {
  description = "ARN of the KMS key that encrypts the bundles."
  type        = string
}
