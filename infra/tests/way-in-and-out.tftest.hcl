# Who reaches the task, and whom it reaches.

mock_provider "aws" {
  override_during = plan
  source          = "./mocks"
}

variables {
  name                            = "mcp-databricks"
  environment                     = "dev"
  account_id                      = "094069622854"
  region                          = "eu-central-1"
  vpc_id                          = "vpc-1"
  private_subnet_ids              = ["subnet-1", "subnet-2"]
  private_route_table_ids         = ["rtb-1"]
  load_balancer_security_group_id = "sg-9"
  port                            = 8080
  endpoints                       = ["dynamodb", "ecr.api", "ecr.dkr", "kinesis-firehose", "kms", "logs", "s3", "ssm"]
  domain                          = "databricks.dev.connectors.novo-genai.com"
  priority                        = 210
  listener_arn                    = "arn:aws:elasticloadbalancing:eu-central-1:094069622854:listener/app/mock/1/2"
  load_balancer_arn               = "arn:aws:elasticloadbalancing:eu-central-1:094069622854:loadbalancer/app/mock/1"
  load_balancer_dns_name          = "mock.eu-central-1.elb.amazonaws.com"
  load_balancer_zone_id           = "Z1"
  hosted_zone_id                  = "Z2"
  web_acl_arn                     = "arn:aws:wafv2:eu-central-1:094069622854:regional/webacl/mock/1"
  associate_web_acl               = true
}

run "network" {
  command = plan
  module { source = "../modules/network" }

  assert {
    condition = (
      aws_vpc_security_group_ingress_rule.from_load_balancer.referenced_security_group_id == "sg-9" &&
      aws_vpc_security_group_ingress_rule.from_load_balancer.cidr_ipv4 == null &&
      aws_vpc_security_group_ingress_rule.from_load_balancer.from_port == 8080 && aws_vpc_security_group_ingress_rule.from_load_balancer.to_port == 8080
    )
    error_message = "Others than the load balancer reach the task."
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.https.from_port == 443 && aws_vpc_security_group_egress_rule.https.to_port == 443 && aws_vpc_security_group_egress_rule.https.ip_protocol == "tcp"
    error_message = "The task reaches something else than HTTPS."
  }

  assert {
    condition     = toset(keys(aws_vpc_endpoint.gateway)) == toset(["dynamodb", "s3"]) && length(aws_vpc_endpoint.interface) == 6
    error_message = "Some of AWS is reached by way of the internet."
  }

  assert {
    condition = alltrue([
      for endpoint in concat(values(aws_vpc_endpoint.gateway), values(aws_vpc_endpoint.interface)) :
      alltrue([for s in jsondecode(endpoint.policy).Statement : s.Sid == "ImageLayers" || try(s.Condition.StringEquals["aws:PrincipalAccount"], "") == "094069622854"])
    ])
    error_message = "Data can be carried off with credentials of another account."
  }

  assert {
    condition     = !strcontains(aws_vpc_endpoint.gateway["dynamodb"].policy, "ImageLayers") && strcontains(aws_vpc_endpoint.gateway["s3"].policy, "prod-eu-central-1-starport-layer-bucket")
    error_message = "Images cannot be pulled, or their exception stands elsewhere too."
  }
}

run "endpoints_of_the_platform_are_not_made_again" {
  command = plan
  module { source = "../modules/network" }
  variables { endpoints = [] }

  assert {
    condition     = length(aws_vpc_endpoint.gateway) + length(aws_vpc_endpoint.interface) + length(aws_security_group.endpoints) == 0
    error_message = "Endpoints are made that nobody asked for."
  }
}

run "an_endpoint_that_nothing_uses_is_refused" {
  command = plan
  module { source = "../modules/network" }
  variables { endpoints = ["ec2"] }
  expect_failures = [var.endpoints]
}

run "entry" {
  command = plan
  module { source = "../modules/entry" }

  assert {
    condition     = aws_lb_target_group.this.health_check[0].path == "/health" && aws_lb_target_group.this.health_check[0].interval == 30
    error_message = "The load balancer does not look at /health every 30 s."
  }

  assert {
    condition     = one(aws_lb_listener_rule.this.condition).host_header[0].values == toset(["databricks.dev.connectors.novo-genai.com"])
    error_message = "The rule catches other names."
  }

  assert {
    condition     = aws_route53_record.this.alias[0].evaluate_target_health && aws_route53_record.this.name == "databricks.dev.connectors.novo-genai.com"
    error_message = "The name does not lead to the load balancer."
  }

  assert {
    condition     = aws_acm_certificate.this.domain_name == "databricks.dev.connectors.novo-genai.com" && aws_lb_listener_certificate.this.certificate_arn == aws_acm_certificate_validation.this.certificate_arn
    error_message = "The listener has no valid certificate for the name."
  }

  assert {
    condition     = one(aws_wafv2_web_acl_association.this).web_acl_arn == "arn:aws:wafv2:eu-central-1:094069622854:regional/webacl/mock/1"
    error_message = "Requests come in past the web ACL."
  }

  # ECS waits for the deregistration before it stops a task.
  assert {
    condition     = tonumber(aws_lb_target_group.this.deregistration_delay) >= 60
    error_message = "Calls under way are cut off."
  }
}
