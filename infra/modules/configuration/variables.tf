variable "name" {
  description = "Name of the server, first part of the names of its parameters."
  type        = string
}

variable "environment" {
  description = "The environment, second part of the names of its parameters."
  type        = string
}

variable "account_id" {
  description = "The account of the parameters."
  type        = string
}

variable "region" {
  description = "The region of table, streams and parameters."
  type        = string
}

variable "domain" {
  description = "The name under which assistants reach the server."
  type        = string
}

variable "workspaces" {
  description = "The Databricks workspaces, in the order in which a caller's default one is looked for."
  type = list(object({
    alias = string
    host  = string
  }))

  validation {
    condition     = length(var.workspaces) > 0
    error_message = "No workspace is given: set DATABRICKS_WORKSPACES to [{\"alias\":\"main\",\"host\":\"https://adb-….azuredatabricks.net\"}]."
  }

  validation {
    condition     = alltrue([for workspace in var.workspaces : can(regex("^https://[a-z0-9.-]+$", workspace.host))])
    error_message = "The host of a workspace is https:// and a host name, without a path: correct DATABRICKS_WORKSPACES."
  }
}

variable "entra_authority" {
  description = "https://login.microsoftonline.com/<tenant id>, or the same on a sovereign cloud."
  type        = string

  validation {
    condition     = can(regex("^https://[a-z0-9.-]+/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", var.entra_authority))
    error_message = "Set ENTRA_AUTHORITY to https://login.microsoftonline.com/<tenant id>; the tenant by its id, not by a domain."
  }
}

variable "entra_client_id" {
  description = "Application (client) id of the app registration."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", var.entra_client_id))
    error_message = "Set ENTRA_CLIENT_ID to the application (client) id of the app registration, a UUID in small letters."
  }
}

variable "accept_entra_tokens" {
  description = "Whether access tokens of Entra are taken too."
  type        = bool
}

variable "table" {
  description = "The table with the state of sign-in."
  type        = string
}

variable "audit_stream" {
  description = "The Firehose stream of the audit."
  type        = string
}

variable "payload_stream" {
  description = "The Firehose stream of payloads. null: none are kept."
  type        = string
  default     = null
}

variable "payload_key_file" {
  description = "File in the image with the auditors' public key. It is no secret, but who could change it could read what is kept from then on: so it comes with the image, which is named by its digest."
  type        = string
}

variable "opa_directory" {
  description = "The folder that the connector and OPA share."
  type        = string
}

variable "spool_directory" {
  description = "The folder in which records wait for their delivery."
  type        = string
}

variable "spool_limit_mb" {
  description = "How much may wait there."
  type        = number
}
