# What AWS would answer, in the form that it has: nothing here says whether anything is secure.

mock_resource "aws_kms_key" {
  defaults = {
    arn    = "arn:aws:kms:eu-central-1:094069622854:key/11111111-1111-1111-1111-111111111111"
    key_id = "11111111-1111-1111-1111-111111111111"
  }
}

mock_resource "aws_iam_role" {
  defaults = { arn = "arn:aws:iam::094069622854:role/mock" }
}

mock_resource "aws_cloudwatch_log_group" {
  defaults = { arn = "arn:aws:logs:eu-central-1:094069622854:log-group:/ecs/mock" }
}

mock_resource "aws_acm_certificate" {
  defaults = {
    arn = "arn:aws:acm:eu-central-1:094069622854:certificate/22222222-2222-2222-2222-222222222222"
    domain_validation_options = [{
      domain_name           = "databricks.dev.connectors.novo-genai.com"
      resource_record_name  = "_1.databricks.dev.connectors.novo-genai.com."
      resource_record_type  = "CNAME"
      resource_record_value = "_2.acm-validations.aws."
    }]
  }
}

mock_resource "aws_acm_certificate_validation" {
  defaults = { certificate_arn = "arn:aws:acm:eu-central-1:094069622854:certificate/22222222-2222-2222-2222-222222222222" }
}

mock_resource "aws_lb_target_group" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:eu-central-1:094069622854:targetgroup/mock/3333333333333333"
    arn_suffix = "targetgroup/mock/3333333333333333"
  }
}

mock_resource "aws_ecs_task_definition" {
  defaults = { arn = "arn:aws:ecs:eu-central-1:094069622854:task-definition/mock:1" }
}

mock_resource "aws_security_group" {
  defaults = { id = "sg-44444444444444444" }
}

mock_resource "aws_ecr_repository" {
  defaults = {
    arn            = "arn:aws:ecr:eu-central-1:094069622854:repository/mock"
    repository_url = "094069622854.dkr.ecr.eu-central-1.amazonaws.com/mock"
  }
}

mock_data "aws_subnets" {
  defaults = { ids = ["subnet-00000000000000001", "subnet-00000000000000002"] }
}

mock_data "aws_lb" {
  defaults = {
    arn             = "arn:aws:elasticloadbalancing:eu-central-1:094069622854:loadbalancer/app/mock/0000000000000000"
    security_groups = ["sg-00000000000000000"]
  }
}

mock_data "aws_lb_listener" {
  defaults = { protocol = "HTTPS", ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06" }
}
