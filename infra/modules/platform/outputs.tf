output "vpc_id" {
  description = "The VPC."
  value       = data.aws_vpc.this.id
}

output "private_subnet_ids" {
  description = "Subnets without a way in from the internet, and with a way out."
  value       = data.aws_subnets.private.ids
}

output "private_route_table_ids" {
  description = "Route tables of those subnets."
  value       = data.aws_route_tables.private.ids
}

output "load_balancer_arn" {
  description = "ARN of the shared load balancer."
  value       = data.aws_lb.this.arn
}

output "load_balancer_arn_suffix" {
  description = "The part of its ARN by which CloudWatch knows it."
  value       = data.aws_lb.this.arn_suffix
}

output "load_balancer_dns_name" {
  description = "Its DNS name."
  value       = data.aws_lb.this.dns_name
}

output "load_balancer_zone_id" {
  description = "The zone of its DNS name."
  value       = data.aws_lb.this.zone_id
}

output "load_balancer_security_group_id" {
  description = "The security group from which its requests come."
  value       = one(data.aws_lb.this.security_groups)
}

output "listener_arn" {
  description = "Its HTTPS listener."
  value       = data.aws_lb_listener.https.arn
}

output "hosted_zone_id" {
  description = "The hosted zone for names of servers."
  value       = data.aws_route53_zone.this.zone_id
}

output "web_acl_arn" {
  description = "The web ACL."
  value       = data.aws_wafv2_web_acl.this.arn
}

output "alarm_topic_arn" {
  description = "The topic to which alarms go."
  value       = data.aws_sns_topic.alarms.arn
}
