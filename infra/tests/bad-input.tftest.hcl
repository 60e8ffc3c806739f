# What is missing or wrong is named before anything is planned.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"

  mock_data "aws_caller_identity" {
    defaults = { account_id = "673034950531" }
  }
}

variables {
  environment         = "dev"
  account_id          = "094069622854"
  name                = "mcp-databricks"
  region              = "eu-central-1"
  domain              = "databricks.dev.connectors.novo-genai.com"
  workspaces          = [{ alias = "main", host = "https://adb-1.2.azuredatabricks.net" }]
  entra_authority     = "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001"
  entra_client_id     = "00000000-0000-0000-0000-000000000002"
  accept_entra_tokens = false
  table               = "t"
  audit_stream        = "s"
  opa_directory       = "/run/opa"
  spool_directory     = "/spool"
  spool_limit_mb      = 4096
  payload_key_file    = "/app/auditors.pem"
}

run "credentials_of_another_account_are_refused" {
  command = plan
  module { source = "../modules/groundwork" }
  expect_failures = [data.aws_caller_identity.this]
}

run "an_unknown_environment_and_an_account_that_lost_its_zero_are_refused" {
  command = plan
  module { source = "../modules/groundwork" }

  variables {
    environment = "staging"
    account_id  = "94069622854"
  }

  expect_failures = [var.environment, var.account_id]
}

run "a_platform_that_is_not_safe_is_refused" {
  command = plan
  module { source = "../modules/platform" }

  variables {
    cluster       = "c"
    vpc_name      = "v"
    load_balancer = "l"
    hosted_zone   = "example.com"
    web_acl       = "w"
    alarm_topic   = "a"
  }

  # TLS 1.0 is still spoken, and there is one zone.
  override_data {
    target          = data.aws_lb_listener.https
    override_during = plan
    values          = { protocol = "HTTPS", ssl_policy = "ELBSecurityPolicy-TLS13-1-0-2021-06" }
  }

  override_data {
    target          = data.aws_subnets.private
    override_during = plan
    values          = { ids = ["subnet-00000000000000001"] }
  }

  expect_failures = [data.aws_caller_identity.this, data.aws_lb_listener.https, data.aws_subnets.private]
}

run "a_server_without_region_name_or_lock_is_refused" {
  command = plan
  module { source = "../modules/mcp_server" }

  variables {
    environment                     = "prod"
    account_id                      = "673034950531"
    region                          = ""
    domain                          = "https://databricks.connectors.novo-genai.com"
    cluster                         = "aiconnectors-prod-aiconnectors"
    listener_priority               = 210
    associate_web_acl               = true
    endpoints                       = []
    cpu                             = 1024
    memory                          = 2048
    tasks                           = { min = 2, max = 4 }
    log_retention_days              = 30
    audit_lock                      = { mode = "GOVERNANCE", days = 400 }
    in_flight_per_task              = 20
    keep_payloads                   = false
    accept_entra_tokens             = false
    connector_image                 = "r@sha256:${sha256("connector")}"
    opa_image                       = "r@sha256:${sha256("opa")}"
    policy_public_key               = "-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n"
    key_arn                         = "arn:aws:kms:eu-central-1:673034950531:key/1"
    policy_bucket                   = "p"
    connector_repository_arn        = "arn:aws:ecr:eu-central-1:673034950531:repository/c"
    opa_repository_arn              = "arn:aws:ecr:eu-central-1:673034950531:repository/o"
    vpc_id                          = "vpc-1"
    private_subnet_ids              = ["subnet-1", "subnet-2"]
    private_route_table_ids         = ["rtb-1"]
    load_balancer_arn               = "arn:aws:elasticloadbalancing:eu-central-1:673034950531:loadbalancer/app/mock/1"
    load_balancer_arn_suffix        = "app/mock/1"
    load_balancer_dns_name          = "mock.eu-central-1.elb.amazonaws.com"
    load_balancer_zone_id           = "Z1"
    load_balancer_security_group_id = "sg-1"
    listener_arn                    = "arn:aws:elasticloadbalancing:eu-central-1:673034950531:listener/app/mock/1/2"
    hosted_zone_id                  = "Z2"
    web_acl_arn                     = "arn:aws:wafv2:eu-central-1:673034950531:regional/webacl/mock/1"
    alarm_topic_arn                 = "arn:aws:sns:eu-central-1:673034950531:a"
  }

  expect_failures = [var.audit_lock, var.region, var.domain]
}

run "what_the_tenant_brings_is_asked_for" {
  command = plan
  module { source = "../modules/configuration" }
  variables {
    workspaces      = []
    entra_authority = ""
    entra_client_id = ""
  }
  expect_failures = [var.workspaces, var.entra_authority, var.entra_client_id]
}

run "a_workspace_with_a_path_is_refused" {
  command = plan
  module { source = "../modules/configuration" }
  variables { workspaces = [{ alias = "main", host = "https://adb-1.2.azuredatabricks.net/api" }] }
  expect_failures = [var.workspaces]
}

run "settings" {
  command = plan
  module { source = "../modules/configuration" }

  assert {
    condition     = alltrue([for name, value in output.settings : startswith(value, "ssm:/mcp-databricks/dev/") if can(regex("_KEYS?$|_SECRET$", name))])
    error_message = "A secret stands in the settings by its value."
  }

  assert {
    condition     = length(output.parameter_arns) == length([for value in values(output.settings) : value if startswith(value, "ssm:")])
    error_message = "The task may read fewer or more parameters than its settings name."
  }

  assert {
    condition     = output.settings.OAUTH_TRUSTED_PROXIES == "1" && output.settings.CONNECTOR_PUBLIC_URL == "https://databricks.dev.connectors.novo-genai.com"
    error_message = "The connector takes itself for another, or believes addresses that a client wrote."
  }
}
