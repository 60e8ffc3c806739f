variable "name" {
  description = "Name of the server."
  type        = string
}

variable "environment" {
  description = "The environment."
  type        = string

  validation {
    condition     = length("${var.name}-${var.environment}") <= 32
    error_message = "Names of target groups have 32 characters at most: shorten server."
  }
}

variable "domain" {
  description = "The name under which assistants reach the server."
  type        = string
}

variable "port" {
  description = "The port that the connector listens on."
  type        = number
}

variable "priority" {
  description = "Place of the rule among those of the listener; no two have the same."
  type        = number
}

variable "vpc_id" {
  description = "The VPC of the targets."
  type        = string
}

variable "listener_arn" {
  description = "The HTTPS listener."
  type        = string
}

variable "load_balancer_arn" {
  description = "The load balancer."
  type        = string
}

variable "load_balancer_dns_name" {
  description = "Its DNS name."
  type        = string
}

variable "load_balancer_zone_id" {
  description = "The zone of its DNS name."
  type        = string
}

variable "hosted_zone_id" {
  description = "The hosted zone for the name."
  type        = string
}

variable "web_acl_arn" {
  description = "The web ACL for the load balancer."
  type        = string
}

variable "associate_web_acl" {
  description = "Whether to put the web ACL before the load balancer; false where its owners did."
  type        = bool
}
