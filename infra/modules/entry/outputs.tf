output "target_group_arn" {
  description = "The targets; not before a rule leads to them, or a service could not use them."
  value       = aws_lb_target_group.this.arn
  depends_on  = [aws_lb_listener_rule.this]
}

output "target_group_arn_suffix" {
  description = "The part of its ARN by which CloudWatch knows it."
  value       = aws_lb_target_group.this.arn_suffix
}

output "url" {
  description = "Where assistants connect to."
  value       = "https://${var.domain}/mcp"
}
