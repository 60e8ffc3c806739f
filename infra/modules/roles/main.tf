# Two roles that share nothing. The execution role belongs to ECS, which prepares a task; the task role belongs to the
# process that serves people. AWS gives the task role to all containers of a task, so OPA could use it too.

locals {
  execution = [
    {
      # To log in to the registry. AWS knows no resource for it: the token that comes back opens only what the next
      # statement allows.
      Sid      = "LogInToRegistry"
      Effect   = "Allow"
      Action   = ["ecr:GetAuthorizationToken"]
      Resource = "*"
    },
    {
      # To pull the images of this task.
      Sid      = "PullImages"
      Effect   = "Allow"
      Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      Resource = var.repository_arns
    },
    {
      # To pass on what the containers print. Log streams are named after tasks, so they cannot be named before.
      Sid      = "PassOnLogs"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = [for arn in var.log_group_arns : "${arn}:log-stream:*"]
    },
  ]

  task = [
    {
      # Settings that are ssm:NAME, read once at the start.
      Sid      = "ReadOwnParameters"
      Effect   = "Allow"
      Action   = ["ssm:GetParameters"]
      Resource = var.parameter_arns
    },
    {
      # They are SecureStrings under the groundwork's key; by way of the parameter store alone, and no other parameter.
      Sid      = "DecryptOwnParameters"
      Effect   = "Allow"
      Action   = ["kms:Decrypt"]
      Resource = var.groundwork_key_arn
      Condition = {
        StringEquals = {
          "kms:ViaService"                      = "ssm.${var.region}.amazonaws.com"
          "kms:EncryptionContext:PARAMETER_ARN" = var.parameter_arns
        }
      }
    },
    {
      # State of sign-in. No Scan and no Query: nothing lists who is signed in. The two Describe are the check at start.
      Sid    = "KeepStateOfSignIn"
      Effect = "Allow"
      Action = [
        "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "dynamodb:GetItem",
        "dynamodb:PutItem",
      ]
      Resource = var.table_arn
    },
    {
      # The table is encrypted with a key of ours, which DynamoDB uses in the name of whoever asks.
      Sid       = "UseKeyOfTable"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:DescribeKey"]
      Resource  = var.table_key_arn
      Condition = { StringEquals = { "kms:ViaService" = "dynamodb.${var.region}.amazonaws.com" } }
    },
    {
      # Records go out in batches. Nothing here reads, lists or removes a record. Firehose encrypts by a grant of its own.
      Sid      = "DeliverRecords"
      Effect   = "Allow"
      Action   = ["firehose:PutRecordBatch"]
      Resource = var.stream_arns
    },
    {
      # OPA polls for the signed policy bundle, this object alone.
      Sid      = "ReadPolicyBundle"
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = "arn:aws:s3:::${var.policy_bucket}/${var.policy_object}"
    },
    {
      # The bundle is encrypted like everything else in its bucket.
      Sid       = "DecryptPolicyBundle"
      Effect    = "Allow"
      Action    = ["kms:Decrypt"]
      Resource  = var.groundwork_key_arn
      Condition = { StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" } }
    },
  ]

  # Tasks of this account's ECS, and nobody who borrows the service's name (confused deputy).
  trust = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:aws:ecs:${var.region}:${var.account_id}:*" }
      }
    }]
  })
}

resource "aws_iam_role" "execution" {
  name               = "${var.name}-${var.environment}-execution"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "execution" {
  name   = "prepare-task"
  role   = aws_iam_role.execution.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.execution })
}

resource "aws_iam_role" "task" {
  name               = "${var.name}-${var.environment}-task"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "task" {
  name   = "serve"
  role   = aws_iam_role.task.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.task })
}
