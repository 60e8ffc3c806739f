# A server as a whole: its store, its audit, its way in, its roles, its tasks and who watches over them.

data "aws_caller_identity" "this" {
  lifecycle {
    postcondition {
      condition     = self.account_id == var.account_id
      error_message = "These are credentials of account ${self.account_id}, but ${var.environment} is ${var.account_id}: switch to the other role. Nothing was changed."
    }
  }
}

locals {
  name          = "mcp-${var.server}"
  service       = "${local.name}-main-svc"
  port          = 8080
  policy_object = "policy.tar.gz"

  # Paths in the connector's image that belong to the user it runs as.
  opa_directory   = "/run/opa"
  spool_directory = "/spool"
}

module "sign_in_store" {
  source     = "../sign-in-store"
  table      = "mcp-oauth-storage-${local.name}-${var.environment}"
  account_id = var.account_id
  region     = var.region
}

module "audit" {
  source     = "../audit"
  stream     = "${local.name}-audit-${var.environment}"
  bucket     = "aiconnectors-audit-${var.environment}"
  prefix     = "audit/"
  lock       = var.audit_lock
  account_id = var.account_id
  region     = var.region
}

# What people asked and were answered, for auditors with the private key alone: other bucket, other key, and off unless
# somebody wants it.
module "payloads" {
  source     = "../audit"
  count      = var.keep_payloads ? 1 : 0
  stream     = "${local.name}-payloads-${var.environment}"
  bucket     = "aiconnectors-audit-payloads-${var.environment}"
  prefix     = "payloads/"
  lock       = var.audit_lock
  account_id = var.account_id
  region     = var.region
}

module "configuration" {
  source              = "../configuration"
  name                = local.name
  environment         = var.environment
  account_id          = var.account_id
  region              = var.region
  domain              = var.domain
  workspaces          = var.workspaces
  entra_authority     = var.entra_authority
  entra_client_id     = var.entra_client_id
  accept_entra_tokens = var.accept_entra_tokens
  table               = module.sign_in_store.table
  audit_stream        = module.audit.stream
  payload_stream      = one(module.payloads[*].stream)
  opa_directory       = local.opa_directory
  spool_directory     = local.spool_directory
  spool_limit_mb      = 4096
  payload_key_file    = "/app/auditors.pem"
}

module "network" {
  source                          = "../network"
  name                            = local.name
  environment                     = var.environment
  account_id                      = var.account_id
  region                          = var.region
  vpc_id                          = var.vpc_id
  private_subnet_ids              = var.private_subnet_ids
  private_route_table_ids         = var.private_route_table_ids
  load_balancer_security_group_id = var.load_balancer_security_group_id
  port                            = local.port
  endpoints                       = var.endpoints
}

module "entry" {
  source                 = "../entry"
  name                   = local.name
  environment            = var.environment
  domain                 = var.domain
  port                   = local.port
  priority               = var.listener_priority
  vpc_id                 = var.vpc_id
  listener_arn           = var.listener_arn
  load_balancer_arn      = var.load_balancer_arn
  load_balancer_dns_name = var.load_balancer_dns_name
  load_balancer_zone_id  = var.load_balancer_zone_id
  hosted_zone_id         = var.hosted_zone_id
  web_acl_arn            = var.web_acl_arn
  associate_web_acl      = var.associate_web_acl
}

module "roles" {
  source             = "../roles"
  name               = local.name
  environment        = var.environment
  account_id         = var.account_id
  region             = var.region
  repository_arns    = [var.connector_repository_arn, var.opa_repository_arn]
  log_group_arns     = module.service.log_group_arns
  parameter_arns     = module.configuration.parameter_arns
  groundwork_key_arn = var.key_arn
  table_arn          = module.sign_in_store.arn
  table_key_arn      = module.sign_in_store.key_arn
  stream_arns        = concat([module.audit.arn], module.payloads[*].arn)
  policy_bucket      = var.policy_bucket
  policy_object      = local.policy_object
}

module "watch" {
  source                   = "../watch"
  name                     = local.name
  environment              = var.environment
  region                   = var.region
  cluster                  = var.cluster
  service                  = local.service
  load_balancer_arn_suffix = var.load_balancer_arn_suffix
  target_group_arn_suffix  = module.entry.target_group_arn_suffix
  streams                  = concat([module.audit.stream], module.payloads[*].stream)
  alarm_topic_arn          = var.alarm_topic_arn
}

module "service" {
  source                   = "../service"
  name                     = local.name
  environment              = var.environment
  account_id               = var.account_id
  region                   = var.region
  cluster                  = var.cluster
  service                  = local.service
  connector_image          = var.connector_image
  opa_image                = var.opa_image
  cpu                      = var.cpu
  memory                   = var.memory
  tasks                    = var.tasks
  in_flight_per_task       = var.in_flight_per_task
  in_flight_metric         = module.watch.in_flight_metric
  port                     = local.port
  settings                 = module.configuration.settings
  opa_directory            = local.opa_directory
  spool_directory          = local.spool_directory
  policy_bucket            = var.policy_bucket
  policy_object            = local.policy_object
  policy_public_key        = var.policy_public_key
  execution_role_arn       = module.roles.execution_arn
  task_role_arn            = module.roles.task_arn
  private_subnet_ids       = var.private_subnet_ids
  security_group_id        = module.network.task_security_group_id
  target_group_arn         = module.entry.target_group_arn
  target_group_arn_suffix  = module.entry.target_group_arn_suffix
  load_balancer_arn_suffix = var.load_balancer_arn_suffix
  rollback_alarms          = module.watch.rollback_alarms
  log_retention_days       = var.log_retention_days
}
