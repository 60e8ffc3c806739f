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
  description = "The region of everything that the pipeline releases."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "Set AWS_REGION, as in eu-central-1."
  }
}

variable "cluster" {
  description = "The ECS cluster of the server."
  type        = string
}

variable "repository" {
  description = "The repository on GitHub whose pipeline it is, as ORGANISATION/REPOSITORY."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "Set GITHUB_REPOSITORY to ORGANISATION/REPOSITORY, the one whose pipeline may become these roles."
  }
}

variable "apply_policy" {
  description = "Name of the account's managed policy that says what a deployer may make."
  type        = string
}
