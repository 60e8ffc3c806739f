# Who may talk to the task, and to whom it may talk.

resource "aws_security_group" "task" {
  name        = "${var.name}-${var.environment}-task"
  description = "Tasks of ${var.name}"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "from_load_balancer" {
  security_group_id            = aws_security_group.task.id
  description                  = "requests, by way of the load balancer alone"
  referenced_security_group_id = var.load_balancer_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
}

resource "aws_vpc_security_group_egress_rule" "load_balancer_to_task" {
  security_group_id            = var.load_balancer_security_group_id
  description                  = "to tasks of ${var.name}"
  referenced_security_group_id = aws_security_group.task.id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
}

# Entra ID, Databricks and the documents of clients have no fixed addresses. Who wants to narrow it further puts a
# firewall by name behind these subnets.
resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.task.id
  description       = "HTTPS to Entra ID, Databricks, client documents and AWS"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_security_group" "endpoints" {
  count       = length(local.interfaces) > 0 ? 1 : 0
  name        = "${var.name}-${var.environment}-endpoints"
  description = "AWS endpoints that ${var.name} uses"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "from_task" {
  count                        = length(local.interfaces) > 0 ? 1 : 0
  security_group_id            = aws_security_group.endpoints[0].id
  description                  = "from tasks of ${var.name}"
  referenced_security_group_id = aws_security_group.task.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

locals {
  gateways   = setintersection(var.endpoints, ["dynamodb", "s3"])
  interfaces = setsubtract(var.endpoints, ["dynamodb", "s3"])

  # An endpoint's policy gives nobody a right; it narrows the way. This one is shut for credentials of other accounts,
  # with which data could be carried off through our network.
  own_account = {
    Sid       = "OwnAccountOnly"
    Effect    = "Allow"
    Principal = "*"
    Action    = "*"
    Resource  = "*"
    Condition = { StringEquals = { "aws:PrincipalAccount" = var.account_id } }
  }

  # ECR hands out image layers from a bucket of its own, signed by its own account.
  image_layers = {
    Sid       = "ImageLayers"
    Effect    = "Allow"
    Principal = "*"
    Action    = "s3:GetObject"
    Resource  = "arn:aws:s3:::prod-${var.region}-starport-layer-bucket/*"
  }
}

resource "aws_vpc_endpoint" "gateway" {
  for_each          = local.gateways
  vpc_id            = var.vpc_id
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = var.private_route_table_ids

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [for statement in [local.own_account, local.image_layers] : statement if each.key == "s3" || statement.Sid == "OwnAccountOnly"]
  })
}

resource "aws_vpc_endpoint" "interface" {
  for_each            = local.interfaces
  vpc_id              = var.vpc_id
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = var.private_subnet_ids
  security_group_ids  = aws_security_group.endpoints[*].id
  policy              = jsonencode({ Version = "2012-10-17", Statement = [local.own_account] })
}
