# What is missing or wrong is named before anything is planned.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"

  mock_data "aws_caller_identity" {
    defaults = { account_id = "673034950531" }
  }
}

variables {
  environment     = "dev"
  account_id      = "094069622854"
  name            = "mcp-databricks"
  region          = "eu-central-1"
  domain          = "databricks.dev.connectors.novo-genai.com"
  workspaces      = [{ alias = "main", host = "https://adb-1.2.azuredatabricks.net" }]
  entra_authority = "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001"
  entra_client_id = "00000000-0000-0000-0000-000000000002"
  table           = "t"
  audit_stream    = "s"
  opa_directory   = "/run/opa"
  spool_directory = "/spool"
  spool_limit_mb  = 4096
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
