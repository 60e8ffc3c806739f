variable "name" {
  description = "Name of the repository."
  type        = string
}

variable "key_arn" {
  description = "ARN of the KMS key that encrypts the images."
  type        = string
}

variable "keep" {
  description = "How many images are kept to go back to."
  type        = number
  default     = 50

  validation {
    condition     = var.keep >= 5
    error_message = "Keep five images at least, or a rollback finds nothing to go back to."
  }
}
