# Each environment is what the organisation calls it, by its own inputs.

mock_provider "aws" {
  alias           = "dev"
  override_during = plan
  source          = "./mocks"

  mock_data "aws_caller_identity" {
    defaults = { account_id = "094069622854" }
  }
}

mock_provider "aws" {
  alias           = "prod"
  override_during = plan
  source          = "./mocks"

  mock_data "aws_caller_identity" {
    defaults = { account_id = "673034950531" }
  }
}

override_resource {
  target          = module.mcp_server.module.roles.aws_iam_role.task
  override_during = plan
  values          = { arn = "arn:aws:iam::094069622854:role/another-mock" }
}

run "dev" {
  command   = plan
  providers = { aws = aws.dev }

  assert {
    condition     = output.server.url == "https://databricks.dev.connectors.novo-genai.com/mcp"
    error_message = "dev is reached at ${output.server.url}."
  }

  assert {
    condition = output.server.service == {
      cluster   = "aiconnectors-dev-aiconnectors"
      service   = "mcp-databricks-main-svc"
      container = "mcp-databricks"
      family    = "mcp-databricks-dev"
    }
    error_message = "A release to dev would go to ${jsonencode(output.server.service)}."
  }

  assert {
    condition     = output.server.log_groups.connector == "/ecs/aiconnectors-dev-aiconnectors/mcp-databricks-main-svc/mcp-databricks"
    error_message = "dev logs to ${output.server.log_groups.connector}."
  }

  assert {
    condition     = output.server.table == "mcp-oauth-storage-mcp-databricks-dev"
    error_message = "dev keeps sign-in in ${output.server.table}."
  }

  assert {
    condition     = output.server.audit_bucket == "aiconnectors-audit-dev"
    error_message = "dev keeps records in ${output.server.audit_bucket}."
  }

  assert {
    condition     = length(output.unknown_inputs) == 0 && length(output.unknown_platform_inputs) == 0
    error_message = "Nothing takes these inputs of dev: ${join(", ", setunion(output.unknown_inputs, output.unknown_platform_inputs))}."
  }

  assert {
    condition     = alltrue([for unit in values(output.mocked) : jsonencode(sort(unit.mocks)) == jsonencode(unit.module)])
    error_message = "Mock outputs and outputs differ: ${jsonencode(output.mocked)}."
  }

  assert {
    condition     = length(output.inputs.unknown) == 0 && length(output.inputs.missing) == 0
    error_message = "Terragrunt and the server do not fit: ${jsonencode(output.inputs)}."
  }

  assert {
    condition     = length(output.handed_over) == 0
    error_message = "Terragrunt and a module do not fit: ${join(", ", output.handed_over)}."
  }

  assert {
    condition     = length(output.units.without_module) == 0 && length(output.units.without_dependency) == 0
    error_message = "A unit leads nowhere: ${jsonencode(output.units)}."
  }

  assert {
    condition     = output.units.mocked && output.units.mocks_for == tolist(["[\"init\", \"validate\", \"plan\"]"])
    error_message = "Mock outputs are used where something is changed: ${jsonencode(output.units)}."
  }

  # The pipeline asks dev with a token of Entra: no person is there to consent in a browser.
  assert {
    condition     = output.server.settings.ACCEPT_ENTRA_TOKENS == "true"
    error_message = "The users' requirements cannot be put to dev."
  }

  # Nothing is kept of what people ask and are answered, unless somebody says so.
  assert {
    condition     = !contains(keys(output.server.settings), "AUDIT_PAYLOAD_SINK")
    error_message = "dev keeps payloads."
  }
}

run "prod" {
  command   = plan
  providers = { aws = aws.prod }
  variables { environment = "prod" }

  assert {
    condition     = output.server.url == "https://databricks.connectors.novo-genai.com/mcp"
    error_message = "prod is reached at ${output.server.url}."
  }

  assert {
    condition     = output.server.redirect_uri == "https://databricks.connectors.novo-genai.com/auth/callback"
    error_message = "Entra would send people of prod to ${output.server.redirect_uri}."
  }

  assert {
    condition     = output.server.service.cluster == "aiconnectors-prod-aiconnectors"
    error_message = "prod runs in ${output.server.service.cluster}."
  }

  assert {
    condition     = output.server.log_groups.connector == "/ecs/aiconnectors-prod-aiconnectors/mcp-databricks-main-svc/mcp-databricks"
    error_message = "prod logs to ${output.server.log_groups.connector}."
  }

  assert {
    condition     = output.server.table == "mcp-oauth-storage-mcp-databricks-prod" && output.server.audit_bucket == "aiconnectors-audit-prod"
    error_message = "prod keeps sign-in in ${output.server.table} and records in ${output.server.audit_bucket}."
  }

  assert {
    condition     = output.server.settings.ACCEPT_ENTRA_TOKENS == "false"
    error_message = "prod takes tokens that people did not get by its own sign-in."
  }

  assert {
    condition     = output.server.audit_lock.mode == "COMPLIANCE" && output.server.audit_lock.days >= 365
    error_message = "Records of prod can be changed: ${jsonencode(output.server.audit_lock)}."
  }

  assert {
    condition     = length(output.unknown_inputs) == 0 && length(output.unknown_platform_inputs) == 0
    error_message = "Nothing takes these inputs of prod: ${join(", ", setunion(output.unknown_inputs, output.unknown_platform_inputs))}."
  }
}

run "payloads_go_their_own_way_when_wanted" {
  command   = plan
  providers = { aws = aws.dev }
  variables { keep_payloads = true }

  assert {
    condition     = output.server.settings.AUDIT_PAYLOAD_SINK == "firehose:mcp-databricks-payloads-dev"
    error_message = "Payloads go to ${output.server.settings.AUDIT_PAYLOAD_SINK}."
  }

  assert {
    condition     = startswith(output.server.settings.AUDIT_PAYLOAD_KEY, "/app/")
    error_message = "The auditors' key is ${output.server.settings.AUDIT_PAYLOAD_KEY}, which does not come with the image."
  }

  # The connector does not start on a setting that it does not know.
  assert {
    condition     = length(output.unknown_settings) == 0
    error_message = "The connector knows no ${join(", ", output.unknown_settings)}."
  }

  assert {
    condition     = output.server.settings.AUDIT_PAYLOAD_SPOOL != output.server.settings.AUDIT_SPOOL
    error_message = "Records and payloads wait in the same folder."
  }
}
