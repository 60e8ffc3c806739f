output "settings" {
  description = "The settings of the container; secrets as ssm:NAME."
  value       = local.settings
}

output "parameter_arns" {
  description = "ARNs of the parameters that the settings name: those and no other may the task read."
  value = [
    for parameter in values(local.secrets) :
    "arn:aws:ssm:${var.region}:${var.account_id}:parameter${local.prefix}/${parameter}"
  ]
}

output "parameter_names" {
  description = "Names of the parameters that have to be there before the server starts."
  value       = [for parameter in values(local.secrets) : "${local.prefix}/${parameter}"]
}
