# What the roles may do, word by word.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"
}

variables {
  name               = "mcp-databricks"
  environment        = "dev"
  account_id         = "094069622854"
  region             = "eu-central-1"
  repository_arns    = ["arn:aws:ecr:eu-central-1:094069622854:repository/connector"]
  log_group_arns     = ["arn:aws:logs:eu-central-1:094069622854:log-group:/ecs/mock"]
  parameter_arns     = ["arn:aws:ssm:eu-central-1:094069622854:parameter/mcp-databricks/dev/cursor-key"]
  groundwork_key_arn = "arn:aws:kms:eu-central-1:094069622854:key/1"
  table_arn          = "arn:aws:dynamodb:eu-central-1:094069622854:table/t"
  table_key_arn      = "arn:aws:kms:eu-central-1:094069622854:key/2"
  stream_arns        = ["arn:aws:firehose:eu-central-1:094069622854:deliverystream/s"]
  policy_bucket      = "policies"
  policy_object      = "policy.tar.gz"
}

run "roles" {
  command = plan
  module { source = "../modules/roles" }

  # Each action is named in full.
  assert {
    condition     = !anytrue([for s in concat(jsondecode(aws_iam_role_policy.task.policy).Statement, jsondecode(aws_iam_role_policy.execution.policy).Statement) : anytrue([for a in s.Action : strcontains(a, "*")])])
    error_message = "A role has an action with a wildcard."
  }

  # Each resource is named, but for the one action for which AWS knows none.
  assert {
    condition = [
      for s in concat(jsondecode(aws_iam_role_policy.task.policy).Statement, jsondecode(aws_iam_role_policy.execution.policy).Statement) :
      s.Action if contains(flatten([s.Resource]), "*")
    ] == [["ecr:GetAuthorizationToken"]]
    error_message = "A statement is for every resource, and its action is not ecr:GetAuthorizationToken."
  }

  # The one part of a name that is not known before: streams of logs are called after tasks.
  assert {
    condition = alltrue([
      for resource in flatten([for s in concat(jsondecode(aws_iam_role_policy.task.policy).Statement, jsondecode(aws_iam_role_policy.execution.policy).Statement) : s.Resource]) :
      resource == "*" || endswith(resource, ":log-stream:*") || !strcontains(resource, "*")
    ])
    error_message = "A resource has a wildcard, and is not the streams of a log group."
  }

  # The task may do this and nothing more.
  assert {
    condition = toset(flatten([for s in jsondecode(aws_iam_role_policy.task.policy).Statement : s.Action])) == toset([
      "ssm:GetParameters", "kms:Decrypt", "kms:DescribeKey", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem",
      "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "firehose:PutRecordBatch", "s3:GetObject",
    ])
    error_message = "The task may do something else: justify it in the module and add it here."
  }

  assert {
    condition     = alltrue([for s in jsondecode(aws_iam_role_policy.task.policy).Statement : can(s.Condition.StringEquals["kms:ViaService"]) if anytrue([for a in s.Action : startswith(a, "kms:")])])
    error_message = "The task may use a key by itself, not only by way of the service that it is for."
  }

  assert {
    condition     = !anytrue([for s in jsondecode(aws_iam_role_policy.execution.policy).Statement : anytrue([for a in s.Action : !can(regex("^(ecr|logs):", a))])])
    error_message = "The execution role may do more than pull images and pass on logs."
  }

  assert {
    condition     = aws_iam_role.task.name != aws_iam_role.execution.name && aws_iam_role_policy.task.policy != aws_iam_role_policy.execution.policy
    error_message = "Both roles are one."
  }

  assert {
    condition     = alltrue([for role in [aws_iam_role.task, aws_iam_role.execution] : jsondecode(role.assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "094069622854"])
    error_message = "Another account's tasks can take a role."
  }
}
