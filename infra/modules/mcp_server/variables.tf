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

variable "server" {
  description = "Which MCP server this is; its resources are called mcp-<server>."
  type        = string
  default     = "databricks"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,20}$", var.server))
    error_message = "server is a short name of small letters, digits and hyphens, as in \"databricks\"."
  }
}

variable "region" {
  description = "The AWS region."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region))
    error_message = "No region is given: set AWS_REGION, as in eu-central-1."
  }
}

# What an environment is: infra/live.

variable "domain" {
  description = "The name under which assistants reach the server."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", var.domain))
    error_message = "domain is a host name in small letters, without https:// and without a path: see infra/live."
  }
}

variable "cluster" {
  description = "Name of the ECS cluster."
  type        = string
}

variable "listener_priority" {
  description = "Place of the server's rule among those of the shared listener; no two have the same."
  type        = number
}

variable "associate_web_acl" {
  description = "Whether to put the web ACL before the load balancer; false where its owners did."
  type        = bool
}

variable "endpoints" {
  description = "AWS services to make endpoints for in the VPC; [] where the platform keeps them."
  type        = set(string)
}

variable "cpu" {
  description = "Processor of a task in units of 1/1024."
  type        = number
}

variable "memory" {
  description = "Memory of a task in MiB."
  type        = number
}

variable "tasks" {
  description = "Fewest and most tasks."
  type        = object({ min = number, max = number })
}

variable "in_flight_per_task" {
  description = "Calls under way per task above which there are to be more tasks."
  type        = number
}

variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
}

variable "audit_lock" {
  description = "For how many days nobody can change or remove a record, and how strictly (GOVERNANCE or COMPLIANCE)."
  type        = object({ mode = string, days = number })

  validation {
    condition     = var.environment != "prod" || (var.audit_lock.mode == "COMPLIANCE" && var.audit_lock.days >= 365)
    error_message = "Records of prod are locked in COMPLIANCE mode for 365 days at least: set audit_lock in infra/live/prod.yaml."
  }
}

variable "keep_payloads" {
  description = "Whether what people asked and were answered is kept for auditors, encrypted with their public key."
  type        = bool
}

variable "accept_entra_tokens" {
  description = "Whether the endpoint also takes access tokens that Entra issued, for scripts; people sign in without it."
  type        = bool
}

# What a release brings.

variable "connector_image" {
  description = "Image of the connector by its digest."
  type        = string
}

variable "opa_image" {
  description = "Image of OPA by its digest."
  type        = string
}

variable "policy_public_key" {
  description = "Public key (PEM) of the policy bundle's signature."
  type        = string
}

variable "workspaces" {
  description = "The Databricks workspaces."
  type        = list(object({ alias = string, host = string }))
}

variable "entra_authority" {
  description = "Entra ID's address for the tenant."
  type        = string
}

variable "entra_client_id" {
  description = "Application (client) id of the app registration."
  type        = string
}

# What the groundwork and the platform have: their outputs, by the same names.

variable "key_arn" {
  description = "Key of the parameters and of the policy bundle."
  type        = string
}

variable "policy_bucket" {
  description = "Bucket of the policy bundle."
  type        = string
}

variable "connector_repository_arn" {
  description = "Repository of the connector's image."
  type        = string
}

variable "opa_repository_arn" {
  description = "Repository of OPA's image."
  type        = string
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "private_subnet_ids" {
  description = "Where tasks run."
  type        = list(string)
}

variable "private_route_table_ids" {
  description = "Route tables of those subnets."
  type        = list(string)
}

variable "load_balancer_arn" {
  description = "The shared load balancer."
  type        = string
}

variable "load_balancer_arn_suffix" {
  description = "The part of its ARN by which CloudWatch knows it."
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

variable "load_balancer_security_group_id" {
  description = "Its security group."
  type        = string
}

variable "listener_arn" {
  description = "Its HTTPS listener."
  type        = string
}

variable "hosted_zone_id" {
  description = "The hosted zone for the server's name."
  type        = string
}

variable "web_acl_arn" {
  description = "The web ACL."
  type        = string
}

variable "alarm_topic_arn" {
  description = "The topic to which alarms go."
  type        = string
}
