# What the platform's owners keep and many servers share, looked up by name and changed by nothing here.

data "aws_caller_identity" "this" {
  lifecycle {
    postcondition {
      condition     = self.account_id == var.account_id
      error_message = "These are credentials of account ${self.account_id}, but ${var.environment} is ${var.account_id}: switch to the other role. Nothing was changed."
    }
  }
}

data "aws_ecs_cluster" "this" {
  cluster_name = var.cluster
}

data "aws_vpc" "this" {
  tags = { Name = var.vpc_name }
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }

  tags = { Tier = "private" }

  lifecycle {
    postcondition {
      condition     = length(self.ids) >= 2
      error_message = "Fewer than two subnets of ${var.vpc_name} are tagged Tier=private: tag one in each availability zone, or a zone's end is the server's."
    }
  }
}

data "aws_route_tables" "private" {
  vpc_id = data.aws_vpc.this.id
  tags   = { Tier = "private" }
}

data "aws_lb" "this" {
  name = var.load_balancer
}

data "aws_lb_listener" "https" {
  load_balancer_arn = data.aws_lb.this.arn
  port              = 443

  lifecycle {
    postcondition {
      condition     = self.protocol == "HTTPS" && can(regex("^ELBSecurityPolicy-TLS13-1-[23]-", self.ssl_policy))
      error_message = "Port 443 of ${var.load_balancer} is not HTTPS with a policy for TLS 1.3 and 1.2 alone: set ELBSecurityPolicy-TLS13-1-2-2021-06 or a later one."
    }
  }
}

data "aws_route53_zone" "this" {
  name = var.hosted_zone
}

data "aws_wafv2_web_acl" "this" {
  name  = var.web_acl
  scope = "REGIONAL"
}

data "aws_sns_topic" "alarms" {
  name = var.alarm_topic
}
