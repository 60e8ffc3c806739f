# Where the containers' output goes.

locals {
  folder = "/ecs/${var.cluster}/${var.service}"

  log_groups = {
    connector = "${local.folder}/${var.name}"
    opa       = "${local.folder}/opa"
  }
}

module "key" {
  source      = "../key"
  name        = "${var.name}-${var.environment}-logs"
  description = "Logs of ${var.name} (${var.environment})"
  account_id  = var.account_id
  services = [{
    sid       = "Logs"
    principal = "logs.${var.region}.amazonaws.com"
    actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
    condition = {
      ArnLike = {
        "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${var.region}:${var.account_id}:log-group:${local.folder}/*"
      }
    }
  }]
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = local.log_groups
  name              = each.value
  retention_in_days = var.log_retention_days
  kms_key_id        = module.key.arn
}
