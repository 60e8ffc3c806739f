variable "name" {
  description = "Name of the server."
  type        = string
}

variable "environment" {
  description = "The environment."
  type        = string
}

variable "account_id" {
  description = "The account whose credentials may pass the endpoints."
  type        = string
}

variable "region" {
  description = "The region of the endpoints."
  type        = string
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "private_subnet_ids" {
  description = "Where interface endpoints stand."
  type        = list(string)
}

variable "private_route_table_ids" {
  description = "Where gateway endpoints are entered."
  type        = list(string)
}

variable "load_balancer_security_group_id" {
  description = "The security group from which requests come."
  type        = string
}

variable "port" {
  description = "The port that the connector listens on."
  type        = number
}

variable "endpoints" {
  description = "AWS services to reach without leaving the network. A VPC has each of them once: leave out, or set to [], what the platform keeps already."
  type        = set(string)

  validation {
    condition     = length(setsubtract(var.endpoints, ["dynamodb", "ecr.api", "ecr.dkr", "kinesis-firehose", "kms", "logs", "s3", "ssm"])) == 0
    error_message = "The server uses dynamodb, ecr.api, ecr.dkr, kinesis-firehose, kms, logs, s3 and ssm; take anything else out of endpoints."
  }
}
