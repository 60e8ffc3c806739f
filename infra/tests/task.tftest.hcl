# The task and its service.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"
}

variables {
  name                     = "mcp-databricks"
  environment              = "dev"
  account_id               = "094069622854"
  region                   = "eu-central-1"
  cluster                  = "aiconnectors-dev-aiconnectors"
  service                  = "mcp-databricks-main-svc"
  connector_image          = "repository/connector@sha256:${sha256("connector")}"
  opa_image                = "repository/opa@sha256:${sha256("opa")}"
  cpu                      = 1024
  memory                   = 2048
  tasks                    = { min = 2, max = 4 }
  in_flight_per_task       = 20
  in_flight_metric         = { namespace = "DatabricksMcpConnector", name = "InFlight", dimensions = { Service = "mcp-databricks" } }
  port                     = 8080
  settings                 = { OPA_TOKEN_FILE = "/run/opa/token", AUDIT_SPOOL = "/spool/audit", ENTRA_CLIENT_SECRET = "ssm:/mcp-databricks/dev/entra-client-secret" }
  opa_directory            = "/run/opa"
  spool_directory          = "/spool"
  policy_bucket            = "policies"
  policy_object            = "policy.tar.gz"
  policy_public_key        = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n"
  execution_role_arn       = "arn:aws:iam::094069622854:role/execution"
  task_role_arn            = "arn:aws:iam::094069622854:role/task"
  private_subnet_ids       = ["subnet-1", "subnet-2"]
  security_group_id        = "sg-1"
  target_group_arn         = "arn:aws:elasticloadbalancing:eu-central-1:094069622854:targetgroup/mock/1"
  target_group_arn_suffix  = "targetgroup/mock/1"
  load_balancer_arn_suffix = "app/mock/1"
  rollback_alarms          = ["unhealthy"]
  log_retention_days       = 30
}

run "service" {
  command = plan
  module { source = "../modules/service" }

  # Containers have as little as a process can have.
  assert {
    condition     = toset([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.name]) == toset(["mcp-databricks", "opa", "opa-files"])
    error_message = "The task has other containers than these tests know of."
  }

  assert {
    condition     = alltrue([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.user == "65532:65532"])
    error_message = "A container runs as root or as nobody knows whom."
  }

  assert {
    condition     = alltrue([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.readonlyRootFilesystem && !c.privileged])
    error_message = "A container can write to its root file system, or is privileged."
  }

  assert {
    condition = alltrue([
      for c in jsondecode(aws_ecs_task_definition.this.container_definitions) :
      length(c.linuxParameters.capabilities.add) == 0 && join(",", c.linuxParameters.capabilities.drop) == "ALL"
    ])
    error_message = "A container keeps or gets a capability."
  }

  assert {
    condition     = alltrue([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : !anytrue([for word in concat(c.entryPoint, c.command, try(c.healthCheck.command, [])) : can(regex("CMD-SHELL|(^|/)(ba)?sh$", word))])])
    error_message = "A container needs a shell."
  }

  assert {
    condition     = !aws_ecs_service.this.enable_execute_command && !aws_ecs_service.this.network_configuration[0].assign_public_ip
    error_message = "People can open a session in a task, or a task has a public address."
  }

  assert {
    condition     = alltrue([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.mountPoints == [for m in c.mountPoints : m if contains(["opa", "spool", "tmp"], m.sourceVolume)] && !contains(keys(c), "secrets")])
    error_message = "A container mounts something else, or gets secrets by its environment."
  }

  # The policy engine is ready first and ends last.
  assert {
    condition = { for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.name => c.dependsOn } == {
      mcp-databricks = [{ containerName = "opa", condition = "HEALTHY" }]
      opa            = [{ containerName = "opa-files", condition = "SUCCESS" }]
      opa-files      = []
    }
    error_message = "Containers start in another order than: token, policy engine, connector."
  }

  assert {
    condition     = { for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.name => c.essential } == { mcp-databricks = true, opa = true, opa-files = false }
    error_message = "The task goes on without the connector or without its policy engine."
  }

  assert {
    condition     = one([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.stopTimeout if c.name == "mcp-databricks"]) == 120
    error_message = "The connector has not the whole time that Fargate gives to deliver its spool."
  }

  # The one who answers decisions cannot write what the one who asks believes.
  assert {
    condition     = one([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : alltrue([for m in c.mountPoints : m.readOnly]) if c.name == "opa"])
    error_message = "OPA can write somewhere."
  }

  assert {
    condition     = one([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : contains(c.command, "--addr=127.0.0.1:8181") && contains(c.command, "--authentication=token") && contains(c.command, "--authorization=basic") if c.name == "opa"])
    error_message = "OPA is open to others than the connector."
  }

  assert {
    condition     = one([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : contains(c.command, "bundles.policy.signing.keyid=policy") && contains(c.command, "decision_logs.console=true") if c.name == "opa"])
    error_message = "OPA takes bundles that nobody signed, or answers without a decision id."
  }

  assert {
    condition     = one([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : !anytrue([for e in c.environment : startswith(e.name, "OPA_")]) if c.name == "opa"])
    error_message = "OPA takes options from its environment."
  }

  assert {
    condition     = alltrue([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : can(c.healthCheck.command) if c.essential])
    error_message = "A container that the task needs has no health check."
  }

  # A bad release goes back.
  assert {
    condition     = aws_ecs_service.this.deployment_circuit_breaker[0].enable && aws_ecs_service.this.deployment_circuit_breaker[0].rollback
    error_message = "A release that does not start stays."
  }

  assert {
    condition     = aws_ecs_service.this.alarms[0].enable && aws_ecs_service.this.alarms[0].rollback && aws_ecs_service.this.alarms[0].alarm_names == toset(["unhealthy"])
    error_message = "A release that rings an alarm stays."
  }

  assert {
    condition     = aws_ecs_service.this.deployment_minimum_healthy_percent == 100
    error_message = "Old tasks go before new ones are healthy."
  }

  # Logs are encrypted, and end.
  assert {
    condition     = alltrue([for group in aws_cloudwatch_log_group.this : group.kms_key_id == module.key.arn && group.retention_in_days == 30])
    error_message = "A log group is not encrypted with a key of ours, or kept for ever."
  }

  assert {
    condition     = toset([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.logConfiguration.options["awslogs-group"]]) == toset(values(output.log_groups))
    error_message = "A container logs to a group that is not ours."
  }

  assert {
    condition     = alltrue([for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.logConfiguration.options.mode == "non-blocking"])
    error_message = "A call waits for CloudWatch."
  }

  # Three figures scale: processor, requests, and calls under way.
  assert {
    condition     = one(aws_appautoscaling_policy.cpu.target_tracking_scaling_policy_configuration[0].predefined_metric_specification).predefined_metric_type == "ECSServiceAverageCPUUtilization"
    error_message = "A busy processor brings no further task."
  }

  assert {
    condition = (
      one(aws_appautoscaling_policy.in_flight.target_tracking_scaling_policy_configuration[0].customized_metric_specification).metric_name == "InFlight" &&
      one(aws_appautoscaling_policy.in_flight.target_tracking_scaling_policy_configuration[0].customized_metric_specification).statistic == "Average" &&
      aws_appautoscaling_policy.in_flight.target_tracking_scaling_policy_configuration[0].target_value == 20
    )
    error_message = "Calls under way are not counted for each task, or read from another figure."
  }

  assert {
    condition     = one(aws_appautoscaling_policy.requests.target_tracking_scaling_policy_configuration[0].predefined_metric_specification).resource_label == "app/mock/1/targetgroup/mock/1"
    error_message = "Requests are counted somewhere else."
  }
}

run "what_would_not_be_safe_is_refused" {
  command = plan
  module { source = "../modules/service" }

  variables {
    connector_image   = "repository/connector:latest"
    opa_image         = "repository/opa:1.22.0-static"
    settings          = { OAUTH_COOKIE_KEY = "c2VjcmV0" }
    policy_public_key = "-----BEGIN PRIVATE KEY-----\nMFkw\n-----END PRIVATE KEY-----\n"
    tasks             = { min = 1, max = 4 }
    rollback_alarms   = []
  }

  expect_failures = [
    var.connector_image, var.opa_image, var.settings, var.policy_public_key, var.tasks, var.rollback_alarms,
  ]
}

run "one_role_for_both_is_refused" {
  command = plan
  module { source = "../modules/service" }
  variables { task_role_arn = "arn:aws:iam::094069622854:role/execution" }
  expect_failures = [aws_ecs_task_definition.this]
}
