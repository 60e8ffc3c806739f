output "url" {
  description = "Where assistants connect to."
  value       = module.entry.url
}

output "redirect_uri" {
  description = "The redirect URI to enter at the app registration."
  value       = "https://${var.domain}/auth/callback"
}

output "service" {
  description = "Where a release is deployed: cluster, service, container, and the family whose newest task definition it renders."
  value       = { cluster = var.cluster, service = local.service, container = local.name, family = module.service.family }
}

output "parameter_names" {
  description = "SSM parameters that have to be there before the server starts."
  value       = module.configuration.parameter_names
}

output "log_groups" {
  description = "Where the containers' output is."
  value       = module.service.log_groups
}

output "table" {
  description = "The table with the state of sign-in."
  value       = module.sign_in_store.table
}

output "audit_bucket" {
  description = "Where the records are."
  value       = module.audit.bucket
}

output "audit_lock" {
  description = "The lock that each record gets."
  value       = module.audit.lock
}

output "metrics" {
  description = "Figures that the connector has to publish for the alarms."
  value       = module.watch.metrics
}

output "settings" {
  description = "The settings of the connector; secrets by the names of their parameters."
  value       = module.configuration.settings
}
