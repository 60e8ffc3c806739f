variable "environment" {
  description = "dev or prod."
  type        = string

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "There is no environment '${var.environment}': set ENVIRONMENT to dev or prod, or add a file for it to infra/live and its name here."
  }
}

variable "account_id" {
  description = "The AWS account of the environment, 12 digits. Everything stops when the credentials belong to another."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id is 12 digits in quotes, as in \"094069622854\": see infra/live."
  }
}

variable "cluster" {
  description = "Name of the ECS cluster."
  type        = string
}

variable "vpc_name" {
  description = "Name tag of the VPC. Its private subnets and their route tables carry the tag Tier=private."
  type        = string
}

variable "load_balancer" {
  description = "Name of the application load balancer that all servers share."
  type        = string
}

variable "hosted_zone" {
  description = "The public hosted zone in which servers get their names."
  type        = string
}

variable "web_acl" {
  description = "Name of the regional web ACL (AWS WAF) for the load balancer."
  type        = string
}

variable "alarm_topic" {
  description = "Name of the SNS topic to which alarms go."
  type        = string
}
