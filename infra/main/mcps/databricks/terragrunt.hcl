# The Databricks MCP server in the environment that ENVIRONMENT names.

include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

locals {
  # Another copy of the shared module, if an organisation keeps its own: an address that Terraform understands.
  module = get_env("MCP_SERVER_MODULE", "${dirname(find_in_parent_folders("root.hcl"))}/modules//mcp_server")
}

terraform {
  source = local.module
}

dependency "platform" {
  config_path                             = "../../platform"
  mock_outputs                            = yamldecode(file("${dirname(find_in_parent_folders("root.hcl"))}/main/platform/mock-outputs.yaml"))
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
}

dependency "groundwork" {
  config_path                             = "../../groundwork"
  mock_outputs                            = yamldecode(file("${dirname(find_in_parent_folders("root.hcl"))}/main/groundwork/mock-outputs.yaml"))
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
}

# Outputs and inputs have the same names on both sides. What a release or the tenant brings comes from the environment;
# where something is missing, the module says what to set.
inputs = merge(
  { for name, value in include.root.locals.live : name => value if !contains(["platform", "pipeline"], name) },
  dependency.platform.outputs,
  dependency.groundwork.outputs,
  {
    server            = "databricks"
    region            = include.root.locals.region
    connector_image   = get_env("CONNECTOR_IMAGE", "")
    opa_image         = get_env("OPA_IMAGE", "")
    policy_public_key = get_env("POLICY_PUBLIC_KEY", "")
    workspaces        = jsondecode(get_env("DATABRICKS_WORKSPACES", "[]"))
    entra_authority   = get_env("ENTRA_AUTHORITY", "")
    entra_client_id   = get_env("ENTRA_CLIENT_ID", "")
  },
)
