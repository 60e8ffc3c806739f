# The roles that the pipeline becomes. It proves by a token, which GitHub makes for one job, which environment of which
# repository it runs in, so no key lies anywhere. Applied once per account, by somebody who may make roles.

data "aws_caller_identity" "this" {
  lifecycle {
    postcondition {
      condition     = self.account_id == var.account_id
      error_message = "These are credentials of account ${self.account_id}, but ${var.environment} is ${var.account_id}: switch to the other role. Nothing was changed."
    }
  }
}

# One for the whole account, so its owners keep it.
data "aws_iam_openid_connect_provider" "github" {
  url = "https://${local.issuer}"
}

# What may be made here, and what not, is for the account's owners to say: this is their policy for deployers.
data "aws_iam_policy" "apply" {
  name = var.apply_policy
}

locals {
  name   = "mcp-${var.server}"
  issuer = "token.actions.githubusercontent.com"
  ecs    = "arn:aws:ecs:${var.region}:${var.account_id}"

  # The environment is where GitHub keeps its gate: who may release there, and from which branch. No other job of the
  # repository, no pull request and no fork gets such a token.
  trust = {
    for environment in ["dev", "prod"] : environment => jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Federated = data.aws_iam_openid_connect_provider.github.arn }
        Action    = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "${local.issuer}:aud" = "sts.amazonaws.com"
            "${local.issuer}:sub" = "repo:${var.repository}:environment:${environment}"
          }
        }
      }]
    })
  }

  log_in = {
    # AWS knows no resource for it: the token that comes back opens only what the other statements allow.
    Sid      = "LogInToRegistry"
    Effect   = "Allow"
    Action   = ["ecr:GetAuthorizationToken"]
    Resource = "*"
  }

  images = "arn:aws:ecr:${var.region}:${var.account_id}:repository/${local.name}/connector"
  read   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer"]

  release = [
    local.log_in,
    {
      # Image, signature and bill of materials. Tags cannot be moved, and nothing can be removed.
      Sid      = "PushImages"
      Effect   = "Allow"
      Action   = concat(local.read, ["ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"])
      Resource = local.images
    },
    {
      # To put a digest into the newest task definition. AWS knows no resource for reading one.
      Sid      = "ReadTaskDefinitions"
      Effect   = "Allow"
      Action   = ["ecs:DescribeTaskDefinition"]
      Resource = "*"
    },
    {
      Sid      = "RegisterTaskDefinitions"
      Effect   = "Allow"
      Action   = ["ecs:RegisterTaskDefinition"]
      Resource = "${local.ecs}:task-definition/${local.name}-${var.environment}:*"
    },
    {
      # To release, and to wait until it is stable.
      Sid      = "Release"
      Effect   = "Allow"
      Action   = ["ecs:DescribeServices", "ecs:UpdateService"]
      Resource = "${local.ecs}:service/${var.cluster}/${local.name}-main-svc"
    },
    {
      # The roles of the task, to ECS and to nobody else: the pipeline cannot become them.
      Sid    = "PassRolesOfTask"
      Effect = "Allow"
      Action = ["iam:PassRole"]
      Resource = [
        for role in ["execution", "task"] : "arn:aws:iam::${var.account_id}:role/${local.name}-${var.environment}-${role}"
      ]
      Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
    },
  ]
}

resource "aws_iam_role" "deploy" {
  name                 = "${local.name}-deploy"
  description          = "The pipeline of ${var.repository}, releasing to ${var.environment}"
  assume_role_policy   = local.trust[var.environment]
  max_session_duration = 3600
}

resource "aws_iam_role_policy" "release" {
  name   = "release"
  role   = aws_iam_role.deploy.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.release })
}

resource "aws_iam_role_policy_attachment" "apply" {
  role       = aws_iam_role.deploy.name
  policy_arn = data.aws_iam_policy.apply.arn
}

# Whoever releases to prod takes the image from dev, and does nothing else there.
resource "aws_iam_role" "promote" {
  count                = var.environment == "dev" ? 1 : 0
  name                 = "${local.name}-promote"
  description          = "The pipeline of ${var.repository}, fetching for prod what was tried on dev"
  assume_role_policy   = local.trust["prod"]
  max_session_duration = 3600
}

resource "aws_iam_role_policy" "promote" {
  count = var.environment == "dev" ? 1 : 0
  name  = "fetch"
  role  = aws_iam_role.promote[0].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [local.log_in, { Sid = "PullImages", Effect = "Allow", Action = local.read, Resource = local.images }]
  })
}
