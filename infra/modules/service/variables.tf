variable "name" {
  description = "Name of the server and of its container."
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

variable "cluster" {
  description = "Name of the ECS cluster."
  type        = string
}

variable "service" {
  description = "Name of the ECS service."
  type        = string
}

variable "connector_image" {
  description = "Image of the connector by its digest."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.connector_image))
    error_message = "Name the connector's image by its digest, REPOSITORY@sha256:…, in CONNECTOR_IMAGE: a tag can be moved to something that nobody tested."
  }
}

variable "opa_image" {
  description = "Image of OPA by its digest: the official static one, 1.22 or later."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.opa_image))
    error_message = "Name OPA's image by its digest, REPOSITORY@sha256:…, in OPA_IMAGE: a tag can be moved to something that nobody tested."
  }
}

variable "cpu_architecture" {
  description = "X86_64 or ARM64, what the images were built for."
  type        = string
  default     = "X86_64"

  validation {
    condition     = contains(["X86_64", "ARM64"], var.cpu_architecture)
    error_message = "cpu_architecture is X86_64 or ARM64."
  }
}

variable "cpu" {
  description = "Processor of a task in units of 1/1024."
  type        = number
}

variable "memory" {
  description = "Memory of a task in MiB."
  type        = number

  validation {
    condition     = var.memory >= 2048
    error_message = "Give a task 2048 MiB at least: OPA and the connector share it."
  }
}

variable "opa_memory" {
  description = "What OPA may have of it, in MiB."
  type        = number
  default     = 512
}

variable "tasks" {
  description = "Fewest and most tasks."
  type        = object({ min = number, max = number })

  validation {
    condition     = var.tasks.min >= 2 && var.tasks.max >= var.tasks.min
    error_message = "Run two tasks at least, in two zones, and let max be min or more."
  }
}

variable "requests_per_task_and_minute" {
  description = "Requests per task and minute above which there are to be more tasks."
  type        = number
  default     = 1200
}

variable "in_flight_per_task" {
  description = "Calls under way per task above which there are to be more tasks."
  type        = number
}

variable "in_flight_metric" {
  description = "Where the connector publishes its calls under way."
  type        = object({ namespace = string, name = string, dimensions = map(string) })
}

variable "port" {
  description = "The port that the connector listens on."
  type        = number
}

variable "settings" {
  description = "Settings of the connector by their names, secrets as ssm:NAME."
  type        = map(string)

  validation {
    condition     = alltrue([for name, value in var.settings : startswith(value, "ssm:") if can(regex("_KEYS?$|_SECRET$", name)) && name != "AUDIT_PAYLOAD_KEY"])
    error_message = "A key or secret stands in the settings by its value: give it as ssm:NAME, or everybody who may see the task definition sees it."
  }
}

variable "opa_directory" {
  description = "The folder that the connector and OPA share."
  type        = string
}

variable "spool_directory" {
  description = "The folder in which records wait for their delivery."
  type        = string
}

variable "policy_bucket" {
  description = "Bucket of the policy bundle."
  type        = string
}

variable "policy_object" {
  description = "Name of the policy bundle in its bucket."
  type        = string
}

variable "policy_public_key" {
  description = "Public key (PEM, P-256) of the bundle's signature."
  type        = string

  validation {
    condition     = can(regex("^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]+\n-----END PUBLIC KEY-----\\s*$", var.policy_public_key))
    error_message = "Set POLICY_PUBLIC_KEY to the content of public.pem that belongs to the key with which policy bundles are signed; never to the secret one."
  }
}

variable "execution_role_arn" {
  description = "The role with which ECS prepares a task."
  type        = string
}

variable "task_role_arn" {
  description = "The role of the processes in the task."
  type        = string
}

variable "private_subnet_ids" {
  description = "Where tasks run."
  type        = list(string)
}

variable "security_group_id" {
  description = "The security group of the tasks."
  type        = string
}

variable "target_group_arn" {
  description = "Where the load balancer looks for them."
  type        = string
}

variable "target_group_arn_suffix" {
  description = "The part of its ARN by which CloudWatch knows it."
  type        = string
}

variable "load_balancer_arn_suffix" {
  description = "The part of the load balancer's ARN by which CloudWatch knows it."
  type        = string
}

variable "rollback_alarms" {
  description = "Alarms that take a deployment back."
  type        = list(string)

  validation {
    condition     = length(var.rollback_alarms) > 0
    error_message = "Name one alarm at least, or a release that breaks everything but its start stays."
  }
}

variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number

  validation {
    condition     = contains([30, 60, 90, 120, 150, 180, 365, 400], var.log_retention_days)
    error_message = "log_retention_days is one of 30, 60, 90, 120, 150, 180, 365 and 400, as CloudWatch has it."
  }
}
