# What the pipeline may become, and do then.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"

  mock_data "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::094069622854:oidc-provider/token.actions.githubusercontent.com" }
  }

  mock_data "aws_iam_policy" {
    defaults = { arn = "arn:aws:iam::094069622854:policy/deployer" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "094069622854" }
  }
}

variables {
  environment  = "dev"
  account_id   = "094069622854"
  region       = "eu-central-1"
  cluster      = "aiconnectors-dev-aiconnectors"
  repository   = "example/connector"
  apply_policy = "deployer"
}

run "pipeline" {
  command = plan
  module { source = "../modules/pipeline" }

  assert {
    condition = jsondecode(aws_iam_role.deploy.assume_role_policy).Statement == [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::094069622854:oidc-provider/token.actions.githubusercontent.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = "repo:example/connector:environment:dev"
        }
      }
    }]
    error_message = "Others than the environment dev of the repository deploy to dev."
  }

  assert {
    condition     = aws_iam_role.deploy.name == "mcp-databricks-deploy" && aws_iam_role.promote[0].name == "mcp-databricks-promote"
    error_message = "The roles have not the names by which the pipeline knows them."
  }

  assert {
    condition     = !anytrue([for s in jsondecode(aws_iam_role_policy.release.policy).Statement : anytrue([for a in s.Action : strcontains(a, "*")])])
    error_message = "A release may do something with a wildcard."
  }

  assert {
    condition     = [for s in jsondecode(aws_iam_role_policy.release.policy).Statement : s.Action if s.Resource == "*"] == [["ecr:GetAuthorizationToken"], ["ecs:DescribeTaskDefinition"]]
    error_message = "A release may do something everywhere for which AWS knows a resource."
  }

  assert {
    condition     = !anytrue([for a in flatten([for s in jsondecode(aws_iam_role_policy.release.policy).Statement : s.Action]) : can(regex("Delete|Policy|ssm:|secretsmanager:|dynamodb:|s3:|kms:", a))])
    error_message = "A release may remove something, or read data or secrets."
  }

  assert {
    condition = one([for s in jsondecode(aws_iam_role_policy.release.policy).Statement : [s.Resource, s.Condition.StringEquals["iam:PassedToService"]] if contains(s.Action, "iam:PassRole")]) == [
      ["arn:aws:iam::094069622854:role/mcp-databricks-dev-execution", "arn:aws:iam::094069622854:role/mcp-databricks-dev-task"],
      "ecs-tasks.amazonaws.com",
    ]
    error_message = "A release may hand out other roles than those of the task, or to others than ECS."
  }

  # Whoever may release to prod, and nobody else, fetches from dev.
  assert {
    condition     = jsondecode(aws_iam_role.promote[0].assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"] == "repo:example/connector:environment:prod"
    error_message = "Others than the environment prod of the repository promote."
  }

  assert {
    condition     = alltrue([for a in flatten([for s in jsondecode(aws_iam_role_policy.promote[0].policy).Statement : s.Action]) : can(regex("^ecr:(Get|BatchGet|BatchCheck|Describe)", a))])
    error_message = "The promotion may change something in dev."
  }
}

run "pipeline_without_a_repository_is_refused" {
  command = plan
  module { source = "../modules/pipeline" }

  variables {
    region     = ""
    repository = "example/*"
  }

  expect_failures = [var.region, var.repository]
}

run "prod_is_promoted_from_nowhere_else" {
  command = plan
  module { source = "../modules/pipeline" }

  variables {
    environment = "prod"
  }

  assert {
    condition     = length(aws_iam_role.promote) == 0 && jsondecode(aws_iam_role.deploy.assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"] == "repo:example/connector:environment:prod"
    error_message = "Others than the environment prod of the repository deploy to prod, or fetch from it."
  }
}
