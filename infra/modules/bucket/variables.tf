variable "name" {
  description = "Name of the bucket."
  type        = string
}

variable "key_arn" {
  description = "ARN of the KMS key that every object is encrypted with."
  type        = string
}

variable "lock" {
  description = "Object Lock: for how many days nobody can change or remove an object. GOVERNANCE lets whoever holds s3:BypassGovernanceRetention do it all the same, COMPLIANCE nobody at all. null: no lock."
  type        = object({ mode = string, days = number })
  default     = null

  validation {
    condition     = var.lock == null || contains(["GOVERNANCE", "COMPLIANCE"], try(var.lock.mode, ""))
    error_message = "lock.mode is GOVERNANCE or COMPLIANCE."
  }
}

variable "archive_after_days" {
  description = "When objects move to a cheaper class that still answers at once. null: never."
  type        = number
  default     = null
}

variable "expire_after_days" {
  description = "When objects are removed. null: never."
  type        = number
  default     = null
}
