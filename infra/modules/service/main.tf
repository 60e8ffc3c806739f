# The service: how many tasks there are, and how a new release takes the place of an old one.

resource "aws_ecs_service" "this" {
  name                              = var.service
  cluster                           = var.cluster
  task_definition                   = aws_ecs_task_definition.this.arn
  desired_count                     = var.tasks.min
  launch_type                       = "FARGATE"
  platform_version                  = "LATEST"
  availability_zone_rebalancing     = "ENABLED"
  health_check_grace_period_seconds = 90
  enable_execute_command            = false
  enable_ecs_managed_tags           = true
  propagate_tags                    = "SERVICE"

  # All old tasks stay until as many new ones are healthy.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  alarms {
    enable      = true
    rollback    = true
    alarm_names = var.rollback_alarms
  }

  network_configuration {
    subnets          = var.private_subnet_ids
    security_groups  = [var.security_group_id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = var.name
    container_port   = var.port
  }

  depends_on = [aws_cloudwatch_log_group.this]

  lifecycle {
    # A release puts its digest into the newest task definition of this family and deploys that; scaling counts tasks.
    ignore_changes = [desired_count, task_definition]
  }
}
