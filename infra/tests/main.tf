# What Terragrunt composes, composed by Terraform alone, so that it can be planned without an account: the inputs of an
# environment, what stands for outputs of other units, and what a release brings.

terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "environment" {
  description = "A file in infra/live."
  type        = string
  default     = "dev"
}

variable "keep_payloads" {
  description = "What the file says, or something else to try."
  type        = bool
  default     = null
}

locals {
  live       = yamldecode(file("${path.module}/../live/${var.environment}.yaml"))
  platform   = yamldecode(file("${path.module}/../main/platform/mock-outputs.yaml"))
  groundwork = yamldecode(file("${path.module}/../main/groundwork/mock-outputs.yaml"))
}

module "platform" {
  source        = "../modules/platform"
  environment   = local.live.environment
  account_id    = local.live.account_id
  cluster       = local.live.cluster
  vpc_name      = local.live.platform.vpc_name
  load_balancer = local.live.platform.load_balancer
  hosted_zone   = local.live.platform.hosted_zone
  web_acl       = local.live.platform.web_acl
  alarm_topic   = local.live.platform.alarm_topic
}

module "groundwork" {
  source      = "../modules/groundwork"
  environment = local.live.environment
  account_id  = local.live.account_id
}

module "mcp_server" {
  source                          = "../modules/mcp_server"
  environment                     = local.live.environment
  account_id                      = local.live.account_id
  region                          = "eu-central-1"
  domain                          = local.live.domain
  cluster                         = local.live.cluster
  listener_priority               = local.live.listener_priority
  associate_web_acl               = local.live.associate_web_acl
  endpoints                       = local.live.endpoints
  cpu                             = local.live.cpu
  memory                          = local.live.memory
  tasks                           = local.live.tasks
  log_retention_days              = local.live.log_retention_days
  audit_lock                      = local.live.audit_lock
  in_flight_per_task              = local.live.in_flight_per_task
  accept_entra_tokens             = local.live.accept_entra_tokens
  keep_payloads                   = coalesce(var.keep_payloads, local.live.keep_payloads)
  key_arn                         = local.groundwork.key_arn
  policy_bucket                   = local.groundwork.policy_bucket
  connector_repository_arn        = local.groundwork.connector_repository_arn
  opa_repository_arn              = local.groundwork.opa_repository_arn
  vpc_id                          = local.platform.vpc_id
  private_subnet_ids              = local.platform.private_subnet_ids
  private_route_table_ids         = local.platform.private_route_table_ids
  load_balancer_arn               = local.platform.load_balancer_arn
  load_balancer_arn_suffix        = local.platform.load_balancer_arn_suffix
  load_balancer_dns_name          = local.platform.load_balancer_dns_name
  load_balancer_zone_id           = local.platform.load_balancer_zone_id
  load_balancer_security_group_id = local.platform.load_balancer_security_group_id
  listener_arn                    = local.platform.listener_arn
  hosted_zone_id                  = local.platform.hosted_zone_id
  web_acl_arn                     = local.platform.web_acl_arn
  alarm_topic_arn                 = local.platform.alarm_topic_arn
  connector_image                 = "${local.groundwork.connector_repository_url}@sha256:${sha256("connector")}"
  opa_image                       = "${local.groundwork.opa_repository_url}@sha256:${sha256("opa")}"
  policy_public_key               = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n"
  workspaces                      = [{ alias = "main", host = "https://adb-1.2.azuredatabricks.net" }]
  entra_authority                 = "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001"
  entra_client_id                 = "00000000-0000-0000-0000-000000000002"
}

output "server" {
  description = "What the server tells of itself."
  value       = module.mcp_server
}

# Terragrunt hands inputs over by name, and Terraform ignores names that it does not know: so a slip of the pen is found
# here or nowhere.
output "unknown_inputs" {
  description = "Inputs that no variable of the server takes, apart from the two addresses that only a pipeline wants."
  value = setsubtract(
    setunion(keys(local.live), keys(local.platform), keys(local.groundwork)),
    setunion(
      flatten(regexall("variable \"([a-z_]+)\"", file("${path.module}/../modules/mcp_server/variables.tf"))),
      ["platform", "pipeline", "connector_repository_url", "opa_repository_url"],
    ),
  )
}

output "unknown_platform_inputs" {
  description = "Names of the platform's things that nothing looks up."
  value = setsubtract(
    keys(local.live.platform),
    flatten(regexall("variable \"([a-z_]+)\"", file("${path.module}/../modules/platform/variables.tf"))),
  )
}

output "mocked" {
  description = "Names of outputs, as mocks have them and as modules have them."
  value = {
    platform   = { mocks = keys(local.platform), module = sort(keys(module.platform)) }
    groundwork = { mocks = keys(local.groundwork), module = sort(keys(module.groundwork)) }
  }
}

output "unknown_settings" {
  description = "Settings of the task that stand nowhere in the code that reads settings."
  value = [
    for name in keys(module.mcp_server.settings) : name
    if !anytrue([for text in local.readers : strcontains(text, "\"${name}\"")])
  ]
}

locals {
  code    = "${path.module}/../../bootstrap/src/main/java/io/aiconnectors/databricks/bootstrap/settings"
  readers = [for name in fileset(local.code, "*.java") : file("${local.code}/${name}")]
}

# Terragrunt's own files are read as text: Terraform cannot evaluate them, but what goes wrong in them shows in words.
locals {
  units = {
    platform   = file("${path.module}/../main/platform/terragrunt.hcl")
    groundwork = file("${path.module}/../main/groundwork/terragrunt.hcl")
    pipeline   = file("${path.module}/../main/pipeline/terragrunt.hcl")
    databricks = file("${path.module}/../main/mcps/databricks/terragrunt.hcl")
  }

  given = flatten(regexall("(?m)^    ([a-z_]+) +=", split("inputs = ", local.units.databricks)[1]))

  variables = {
    for module in ["platform", "groundwork", "mcp_server"] :
    module => flatten(regexall("(?m)^variable \"([a-z_]+)\"", file("${path.module}/../modules/${module}/variables.tf")))
  }
}

output "inputs" {
  description = "Names that Terragrunt hands over to the server, and variables of the server that nothing is handed over for."
  value = {
    unknown = setsubtract(local.given, local.variables.mcp_server)
    missing = setsubtract(
      local.variables.mcp_server,
      setunion(local.given, keys(local.live), keys(local.platform), keys(local.groundwork)),
    )
  }
}

output "handed_over" {
  description = "Names that Terragrunt hands over to the other units and nothing takes, or that it should and does not."
  value = flatten([
    for unit in ["groundwork", "pipeline"] : [
      for name in setunion(
        setsubtract(local.taken[unit], local.handed[unit]),
        setsubtract(local.handed[unit], local.taken[unit]),
      ) : "${unit}.${name}"
    ]
  ])
}

locals {
  handed = {
    for unit in ["groundwork", "pipeline"] :
    unit => toset(flatten(regexall("(?m)^  ([a-z_]+) +=", split("inputs = ", local.units[unit])[1])))
  }
  taken = {
    for unit in ["groundwork", "pipeline"] :
    unit => toset(flatten(regexall("(?m)^variable \"([a-z_]+)\"", file("${path.module}/../modules/${unit}/variables.tf"))))
  }
}

output "units" {
  description = "What is wrong with a unit, if anything."
  value = {
    without_module = [
      for name, text in local.units : name
      if !alltrue([for module in flatten(regexall("/modules//([a-z_]+)", text)) : fileexists("${path.module}/../modules/${module}/main.tf")])
      || length(regexall("/modules//", text)) == 0
    ]
    without_dependency = [
      for unit in flatten(regexall("config_path +=\\s+\"([^\"]+)\"", local.units.databricks)) : unit
      if !fileexists("${path.module}/../main/mcps/databricks/${unit}/terragrunt.hcl")
    ]
    # Mocks are for what changes nothing.
    mocks_for = distinct(flatten(regexall("mock_outputs_allowed_terraform_commands = (.+)", local.units.databricks)))
    mocked    = length(regexall("mock_outputs_allowed_terraform_commands", local.units.databricks)) == length(regexall("(?m)^dependency ", local.units.databricks))
  }
}
