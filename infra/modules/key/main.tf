# A key of KMS for one kind of data: yearly rotation, 30 days to think twice before it is gone, and a policy that lists
# what may be done with it instead of kms:*.

locals {
  # Lets IAM policies of this account give these rights, as AWS recommends; by itself it gives nobody anything.
  # PutKeyPolicy is among them, so that nobody is locked out of the key for ever.
  administration = [
    "kms:CancelKeyDeletion", "kms:DescribeKey", "kms:DisableKey", "kms:DisableKeyRotation", "kms:EnableKey",
    "kms:EnableKeyRotation", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListGrants", "kms:ListKeyPolicies",
    "kms:ListResourceTags", "kms:PutKeyPolicy", "kms:RevokeGrant", "kms:ScheduleKeyDeletion", "kms:TagResource",
    "kms:UntagResource", "kms:UpdateKeyDescription", "kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias",
  ]
  use = [
    "kms:CreateGrant", "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext",
    "kms:ReEncryptFrom", "kms:ReEncryptTo",
  ]

  account = {
    Sid       = "AccountGivesByIam"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
    Action    = concat(local.administration, local.use)
    Resource  = "*" # in the policy of a key: this key
  }

  services = [for service in var.services : {
    Sid       = service.sid
    Effect    = "Allow"
    Principal = { Service = service.principal }
    Action    = service.actions
    Resource  = "*" # in the policy of a key: this key
    Condition = service.condition
  }]
}

resource "aws_kms_key" "this" {
  description             = var.description
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat([local.account], local.services)
  })
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}
