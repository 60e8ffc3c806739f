# Where data lies: encrypted with keys of ours, closed, and not to be lost by a slip.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"
}

variables {
  account_id = "094069622854"
  region     = "eu-central-1"
}

run "sign_in_store" {
  command = plan
  module { source = "../modules/sign-in-store" }
  variables { table = "t" }

  assert {
    condition     = aws_dynamodb_table.this.hash_key == "pk" && one(aws_dynamodb_table.this.attribute).type == "S" && aws_dynamodb_table.this.range_key == null
    error_message = "The table has not the key that the connector looks for."
  }

  assert {
    condition     = aws_dynamodb_table.this.ttl[0].enabled && aws_dynamodb_table.this.ttl[0].attribute_name == "ttl"
    error_message = "Nothing clears the table."
  }

  assert {
    condition     = aws_dynamodb_table.this.point_in_time_recovery[0].enabled && aws_dynamodb_table.this.deletion_protection_enabled
    error_message = "The table can be lost."
  }

  assert {
    condition     = aws_dynamodb_table.this.server_side_encryption[0].enabled && aws_dynamodb_table.this.server_side_encryption[0].kms_key_arn == output.key_arn
    error_message = "The table is not encrypted with its key."
  }

  assert {
    condition     = jsondecode(aws_dynamodb_resource_policy.this.policy).Statement[0].Effect == "Deny" && jsondecode(aws_dynamodb_resource_policy.this.policy).Statement[0].Condition.Bool["aws:SecureTransport"] == "false"
    error_message = "The table can be reached without TLS."
  }
}

run "bucket" {
  command = plan
  module { source = "../modules/bucket" }
  variables {
    name    = "b"
    key_arn = "arn:aws:kms:eu-central-1:094069622854:key/1"
    lock    = { mode = "COMPLIANCE", days = 400 }
  }

  assert {
    condition = (
      aws_s3_bucket_public_access_block.this.block_public_acls && aws_s3_bucket_public_access_block.this.block_public_policy &&
      aws_s3_bucket_public_access_block.this.ignore_public_acls && aws_s3_bucket_public_access_block.this.restrict_public_buckets
    )
    error_message = "The bucket can be made public."
  }

  assert {
    condition     = one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default[0].kms_master_key_id == "arn:aws:kms:eu-central-1:094069622854:key/1"
    error_message = "Objects are encrypted with another key, or none."
  }

  assert {
    condition     = aws_s3_bucket.this.object_lock_enabled && one(one(aws_s3_bucket_object_lock_configuration.this).rule).default_retention[0].mode == "COMPLIANCE" && output.lock.days == 400
    error_message = "Objects are not locked as they should be."
  }

  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled" && one(aws_s3_bucket_ownership_controls.this.rule).object_ownership == "BucketOwnerEnforced"
    error_message = "Objects are overwritten for good, or belong to whoever wrote them."
  }

  assert {
    condition     = toset([for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s.Sid if s.Effect == "Deny"]) == toset(["TlsOnly", "RecentTlsOnly", "NoOtherKey"]) && !anytrue([for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s.Effect == "Allow"])
    error_message = "The bucket's policy lets somebody in, or takes requests without TLS or with another key."
  }
}

run "records_that_go_before_their_lock_ends_are_refused" {
  command = plan
  module { source = "../modules/bucket" }
  variables {
    name              = "b"
    key_arn           = "arn:aws:kms:eu-central-1:094069622854:key/1"
    lock              = { mode = "COMPLIANCE", days = 400 }
    expire_after_days = 400
  }
  expect_failures = [aws_s3_bucket_lifecycle_configuration.this]
}

run "audit" {
  command = plan
  module { source = "../modules/audit" }
  variables {
    stream = "s"
    bucket = "b"
    prefix = "audit/"
    lock   = { mode = "GOVERNANCE", days = 30 }
  }

  assert {
    condition     = output.lock.mode == "GOVERNANCE" && output.lock.days == 30
    error_message = "Records are not locked."
  }

  assert {
    condition     = aws_kinesis_firehose_delivery_stream.this.server_side_encryption[0].enabled && aws_kinesis_firehose_delivery_stream.this.server_side_encryption[0].key_arn == module.key.arn && aws_kinesis_firehose_delivery_stream.this.extended_s3_configuration[0].kms_key_arn == module.key.arn
    error_message = "Records are not encrypted with their key, under way or at rest."
  }

  assert {
    condition     = aws_kinesis_firehose_delivery_stream.this.extended_s3_configuration[0].prefix == "audit/!{timestamp:yyyy/MM/dd}/"
    error_message = "Records lie where no query looks for them."
  }

  assert {
    condition     = !anytrue([for s in jsondecode(aws_iam_role_policy.delivery.policy).Statement : anytrue([for a in s.Action : strcontains(a, "*") || can(regex("^s3:(Get|Delete)Object", a))])])
    error_message = "Firehose may read or remove records, or has an action with a wildcard."
  }

  assert {
    condition     = [for s in jsondecode(aws_iam_role_policy.delivery.policy).Statement : s.Resource if strcontains(s.Resource, "*")] == ["arn:aws:s3:::b/audit/*"]
    error_message = "Firehose may write elsewhere."
  }

  assert {
    condition     = aws_cloudwatch_log_group.errors.kms_key_id == module.key.arn && aws_cloudwatch_log_group.errors.retention_in_days > 0
    error_message = "Firehose's log is not encrypted, or kept for ever."
  }
}

run "key" {
  command = plan
  module { source = "../modules/key" }
  variables {
    name        = "k"
    description = "of a test"
    services = [{
      sid       = "Logs"
      principal = "logs.eu-central-1.amazonaws.com"
      actions   = ["kms:Decrypt"]
      condition = { ArnEquals = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-central-1:094069622854:log-group:g" } }
    }]
  }

  assert {
    condition     = aws_kms_key.this.enable_key_rotation && aws_kms_key.this.deletion_window_in_days == 30
    error_message = "The key is never changed, or gone before anybody notices."
  }

  assert {
    condition     = !anytrue([for s in jsondecode(aws_kms_key.this.policy).Statement : anytrue([for a in s.Action : strcontains(a, "*")])])
    error_message = "The key's policy has an action with a wildcard."
  }

  assert {
    condition     = alltrue([for s in jsondecode(aws_kms_key.this.policy).Statement : try(s.Principal.AWS == "arn:aws:iam::094069622854:root", length(s.Condition) > 0)])
    error_message = "Somebody outside of the account may use the key."
  }
}

run "a_service_without_a_condition_is_refused" {
  command = plan
  module { source = "../modules/key" }
  variables {
    name        = "k"
    description = "of a test"
    services    = [{ sid = "Logs", principal = "logs.eu-central-1.amazonaws.com", actions = ["kms:Decrypt"], condition = {} }]
  }
  expect_failures = [var.services]
}

run "image_repository" {
  command = plan
  module { source = "../modules/image-repository" }
  variables {
    name    = "r"
    key_arn = "arn:aws:kms:eu-central-1:094069622854:key/1"
  }

  assert {
    condition     = aws_ecr_repository.this.image_tag_mutability == "IMMUTABLE" && aws_ecr_repository.this.image_scanning_configuration[0].scan_on_push
    error_message = "A tag can be moved, or images are not scanned."
  }

  assert {
    condition     = alltrue([for rule in jsondecode(aws_ecr_lifecycle_policy.this.policy).rules : rule.selection.tagStatus == "tagged"])
    error_message = "Signatures, which have no tag, go before the images that they are of."
  }

  assert {
    condition     = aws_ecr_repository.this.encryption_configuration[0].encryption_type == "KMS" && aws_ecr_repository.this.encryption_configuration[0].kms_key == "arn:aws:kms:eu-central-1:094069622854:key/1"
    error_message = "Images are not encrypted with a key of ours."
  }
}
