# What has to be there, and be filled, before a server can start: repositories for its images, a key for its parameters,
# a bucket for its policy. Applied once per account, before the server.

data "aws_caller_identity" "this" {
  lifecycle {
    postcondition {
      condition     = self.account_id == var.account_id
      error_message = "These are credentials of account ${self.account_id}, but ${var.environment} is ${var.account_id}: switch to the other role. Nothing was changed."
    }
  }
}

module "key" {
  source      = "../key"
  name        = "${local.name}-${var.environment}-groundwork"
  description = "Parameters, images and policy bundles of ${local.name} (${var.environment})"
  account_id  = var.account_id
}

module "image" {
  source   = "../image-repository"
  for_each = toset(["connector", "opa"])
  name     = "${local.name}/${each.key}"
  key_arn  = module.key.arn
}

module "policy" {
  source  = "../policy-bundle"
  bucket  = "${local.name}-policy-${var.environment}-${var.account_id}"
  key_arn = module.key.arn
}

locals {
  name = "mcp-${var.server}"
}
