output "task_security_group_id" {
  description = "The security group of the tasks; not before their ways are open."
  value       = aws_security_group.task.id

  depends_on = [
    aws_vpc_endpoint.gateway,
    aws_vpc_endpoint.interface,
    aws_vpc_security_group_egress_rule.https,
    aws_vpc_security_group_egress_rule.load_balancer_to_task,
    aws_vpc_security_group_ingress_rule.from_load_balancer,
    aws_vpc_security_group_ingress_rule.from_task,
  ]
}
