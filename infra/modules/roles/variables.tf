variable "name" {
  description = "Name of the server."
  type        = string
}

variable "environment" {
  description = "The environment."
  type        = string
}

variable "account_id" {
  description = "The account in which tasks run."
  type        = string
}

variable "region" {
  description = "The region in which tasks run."
  type        = string
}

variable "repository_arns" {
  description = "Repositories of the task's images."
  type        = list(string)
}

variable "log_group_arns" {
  description = "Log groups of the task's containers."
  type        = list(string)
}

variable "parameter_arns" {
  description = "SSM parameters that the settings name."
  type        = list(string)
}

variable "groundwork_key_arn" {
  description = "Key of the parameters and of the policy bundle."
  type        = string
}

variable "table_arn" {
  description = "Table with the state of sign-in."
  type        = string
}

variable "table_key_arn" {
  description = "Key of that table."
  type        = string
}

variable "stream_arns" {
  description = "Firehose streams that records are delivered to."
  type        = list(string)
}

variable "policy_bucket" {
  description = "Bucket of the policy bundle."
  type        = string
}

variable "policy_object" {
  description = "Name of the policy bundle in its bucket."
  type        = string
}
