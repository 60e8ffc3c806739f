variable "name" {
  description = "Name of the server."
  type        = string
}

variable "environment" {
  description = "The environment."
  type        = string
}

variable "region" {
  description = "The region of the figures."
  type        = string
}

variable "cluster" {
  description = "Name of the ECS cluster."
  type        = string
}

variable "service" {
  description = "Name of the ECS service."
  type        = string
}

variable "load_balancer_arn_suffix" {
  description = "The part of the load balancer's ARN by which CloudWatch knows it."
  type        = string
}

variable "target_group_arn_suffix" {
  description = "The part of the target group's ARN by which CloudWatch knows it."
  type        = string
}

variable "streams" {
  description = "Names of the Firehose streams."
  type        = list(string)
}

variable "alarm_topic_arn" {
  description = "The topic to which alarms go."
  type        = string

  validation {
    condition     = startswith(var.alarm_topic_arn, "arn:aws:sns:")
    error_message = "alarm_topic_arn is the ARN of an SNS topic: without one, alarms ring where nobody hears them."
  }
}
