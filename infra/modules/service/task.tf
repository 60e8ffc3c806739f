# One task: a step that makes the token, the policy engine, and the connector, each started when the one before is ready
# and stopped in the opposite order, so that the policy engine outlives the last call.

locals {
  # As little as a process can have. No shell can be opened either: there is none in the images, and ECS Exec is off.
  hardened = {
    user                   = local.user
    privileged             = false
    readonlyRootFilesystem = true
    linuxParameters = {
      initProcessEnabled = true
      capabilities       = { add = [], drop = ["ALL"] }
    }
  }

  containers = {
    opa-files = merge(local.hardened, {
      image       = var.connector_image
      essential   = false
      cpu         = 0
      memory      = 128
      entryPoint  = local.connector.entry_point
      command     = local.connector.opa_files
      environment = []
      mountPoints = [local.mounts.opa_writable, local.mounts.tmp]
      dependsOn   = []
    })

    opa = merge(local.hardened, {
      image      = var.opa_image
      essential  = true
      cpu        = 0
      memory     = var.opa_memory
      entryPoint = ["/opa"]
      command    = local.opa_command
      # No OPA_… here: OPA would take options from it. GOGC makes screening a long page take half the time.
      environment = [{ name = "GOGC", value = "400" }]
      mountPoints = [local.mounts.opa]
      dependsOn   = [{ containerName = "opa-files", condition = "SUCCESS" }]
      stopTimeout = 30
      healthCheck = {
        command     = ["CMD", "/opa", "eval", "--fail", "--format=raw", local.opa_health]
        interval    = 10
        timeout     = 5
        retries     = 3
        startPeriod = 30
      }
    })

    (var.name) = merge(local.hardened, {
      image        = var.connector_image
      essential    = true
      cpu          = 0
      memory       = var.memory - var.opa_memory - 128
      entryPoint   = local.connector.entry_point
      command      = ["serve"]
      environment  = [for name in sort(keys(var.settings)) : { name = name, value = var.settings[name] }]
      mountPoints  = [local.mounts.opa, local.mounts.spool, local.mounts.tmp]
      portMappings = [{ name = "http", containerPort = var.port, hostPort = var.port, protocol = "tcp" }]
      dependsOn    = [{ containerName = "opa", condition = "HEALTHY" }]
      # Open calls end, then the spool is delivered: all the time that Fargate gives.
      stopTimeout = 120
      healthCheck = {
        command     = local.connector.health
        interval    = 30
        timeout     = 10
        retries     = 3
        startPeriod = 60
      }
    })
  }

  mounts = {
    opa          = { sourceVolume = "opa", containerPath = var.opa_directory, readOnly = true }
    opa_writable = { sourceVolume = "opa", containerPath = var.opa_directory, readOnly = false }
    spool        = { sourceVolume = "spool", containerPath = var.spool_directory, readOnly = false }
    tmp          = { sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }
  }

  # Logs never hold up a call: when CloudWatch does not take them, the oldest are dropped. The audit goes another way.
  logging = {
    for container in keys(local.containers) : container => {
      logDriver = "awslogs"
      options = {
        "awslogs-group"         = local.log_groups[container == var.name ? "connector" : "opa"]
        "awslogs-region"        = var.region
        "awslogs-stream-prefix" = container
        "mode"                  = "non-blocking"
        "max-buffer-size"       = "8m"
      }
    }
  }
}

resource "aws_ecs_task_definition" "this" {
  family                   = "${var.name}-${var.environment}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = var.execution_role_arn
  task_role_arn            = var.task_role_arn
  track_latest             = true

  container_definitions = jsonencode([
    for name, container in local.containers :
    merge(container, { name = name, logConfiguration = local.logging[name] })
  ])

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = var.cpu_architecture
  }

  # Encrypted by Fargate, gone with the task.
  ephemeral_storage {
    size_in_gib = 21
  }

  dynamic "volume" {
    for_each = toset(["opa", "spool", "tmp"])

    content {
      name = volume.key
    }
  }

  lifecycle {
    precondition {
      condition     = var.execution_role_arn != var.task_role_arn
      error_message = "Execution role and task role are the same: give the task a role of its own, or the connector may do what ECS may."
    }
  }
}
