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
