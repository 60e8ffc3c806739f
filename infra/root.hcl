# What all units share: which environment this is, where its state lies, and with which account it may talk.

locals {
  environment = get_env("ENVIRONMENT")
  region      = get_env("AWS_REGION")

  # An environment that has no file is unknown, and nothing goes on.
  live = yamldecode(file("${get_parent_terragrunt_dir()}/live/${local.environment}.yaml"))
}

remote_state {
  backend = "s3"

  generate = {
    path      = "backend.tf"
    if_exists = "overwrite_terragrunt"
  }

  config = {
    bucket              = "aiconnectors-terraform-state-${local.environment}-${local.live.account_id}"
    key                 = "mcp-databricks/${path_relative_to_include()}/terraform.tfstate"
    region              = local.region
    encrypt             = true
    use_lockfile        = true
    allowed_account_ids = [local.live.account_id]
  }
}

# The provider refuses every other account by itself, before anything is planned.
generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<-TF
    provider "aws" {
      region              = "${local.region}"
      allowed_account_ids = ["${local.live.account_id}"]

      default_tags {
        tags = {
          Application = "mcp-databricks"
          Environment = "${local.environment}"
          ManagedBy   = "terraform"
        }
      }
    }
  TF
}
