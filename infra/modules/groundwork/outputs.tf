output "key_arn" {
  description = "ARN of the key that SecureString parameters, images and bundles are encrypted with."
  value       = module.key.arn
}

output "policy_bucket" {
  description = "Name of the bucket for signed policy bundles."
  value       = module.policy.bucket
}

output "connector_repository_arn" {
  description = "ARN of the repository for the connector's image."
  value       = module.image["connector"].arn
}

output "connector_repository_url" {
  description = "Where the connector's image is pushed to."
  value       = module.image["connector"].url
}

output "opa_repository_arn" {
  description = "ARN of the repository for OPA's image."
  value       = module.image["opa"].arn
}

output "opa_repository_url" {
  description = "Where OPA's image is pushed to."
  value       = module.image["opa"].url
}
