# The last stretch of a record's way: Firehose takes it from the connector's spool and puts it where nobody can change
# it. The connector may write to the stream and to nothing behind it.

module "key" {
  source      = "../key"
  name        = var.stream
  description = "Records of the stream ${var.stream}, under way and at rest"
  account_id  = var.account_id
  services = [{
    sid       = "DeliveryErrorsLog"
    principal = "logs.${var.region}.amazonaws.com"
    actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
    condition = { ArnEquals = { "kms:EncryptionContext:aws:logs:arn" = local.log_group_arn } }
  }]
}

module "bucket" {
  source             = "../bucket"
  name               = var.bucket
  key_arn            = module.key.arn
  lock               = var.lock
  archive_after_days = var.archive_after_days
  expire_after_days  = var.expire_after_days
}

# Why a delivery failed. Firehose writes no record's content there.
resource "aws_cloudwatch_log_group" "errors" {
  name              = local.log_group
  retention_in_days = 90
  kms_key_id        = module.key.arn
}

resource "aws_cloudwatch_log_stream" "errors" {
  name           = "S3Delivery"
  log_group_name = aws_cloudwatch_log_group.errors.name
}

resource "aws_iam_role" "delivery" {
  name = "${var.stream}-delivery"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "firehose.amazonaws.com" }
      Action    = "sts:AssumeRole"
      # Not on behalf of somebody else's stream (confused deputy).
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id }, ArnEquals = { "aws:SourceArn" = local.stream_arn } }
    }]
  })
}

resource "aws_iam_role_policy" "delivery" {
  name   = "delivery"
  role   = aws_iam_role.delivery.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.statements })
}

locals {
  stream_arn    = "arn:aws:firehose:${var.region}:${var.account_id}:deliverystream/${var.stream}"
  log_group     = "/aws/kinesisfirehose/${var.stream}"
  log_group_arn = "arn:aws:logs:${var.region}:${var.account_id}:log-group:${local.log_group}"

  statements = [
    {
      # Objects are written, in parts when they are large, and never read, changed or removed.
      Sid      = "WriteObjects"
      Effect   = "Allow"
      Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
      Resource = "${module.bucket.arn}/${var.prefix}*"
    },
    {
      # Firehose looks where the bucket is, and for parts that an earlier try left behind.
      Sid      = "FindBucket"
      Effect   = "Allow"
      Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
      Resource = module.bucket.arn
    },
    {
      # A data key for each object, and the same key again for the parts of a large one; only by way of S3.
      Sid       = "EncryptObjects"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = module.key.arn
      Condition = { StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" } }
    },
    {
      # Why a delivery failed, into one stream of logs.
      Sid      = "TellErrors"
      Effect   = "Allow"
      Action   = ["logs:PutLogEvents"]
      Resource = "${local.log_group_arn}:log-stream:${aws_cloudwatch_log_stream.errors.name}"
    },
  ]
}

resource "aws_kinesis_firehose_delivery_stream" "this" {
  name        = var.stream
  destination = "extended_s3"
  depends_on  = [aws_iam_role_policy.delivery]

  server_side_encryption {
    enabled  = true
    key_type = "CUSTOMER_MANAGED_CMK"
    key_arn  = module.key.arn
  }

  extended_s3_configuration {
    role_arn            = aws_iam_role.delivery.arn
    bucket_arn          = module.bucket.arn
    kms_key_arn         = module.key.arn
    compression_format  = "GZIP"
    buffering_interval  = 60
    buffering_size      = 64
    prefix              = "${var.prefix}!{timestamp:yyyy/MM/dd}/"
    error_output_prefix = "${var.prefix}failed/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/"

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.errors.name
      log_stream_name = aws_cloudwatch_log_stream.errors.name
    }
  }
}
