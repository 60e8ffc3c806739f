variable "stream" {
  description = "Name of the Firehose stream, of its key and of its role."
  type        = string
}

variable "bucket" {
  description = "Name of the bucket."
  type        = string
}

variable "prefix" {
  description = "Folder in the bucket, with a slash at its end; below it are folders by year, month and day (UTC)."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+/$", var.prefix))
    error_message = "prefix is one folder with a slash at its end, as in \"audit/\"."
  }
}

variable "lock" {
  description = "Object Lock of each record, see the module bucket."
  type        = object({ mode = string, days = number })

  validation {
    condition     = var.lock.days >= 1
    error_message = "Records without a lock can be changed: lock.days is 1 at least."
  }
}

variable "archive_after_days" {
  description = "When records move to a cheaper class that still answers at once."
  type        = number
  default     = 90
}

variable "expire_after_days" {
  description = "When records are removed; more than the days of the lock. null: never."
  type        = number
  default     = null
}

variable "account_id" {
  description = "The account of the stream."
  type        = string
}

variable "region" {
  description = "The region of the stream."
  type        = string
}
