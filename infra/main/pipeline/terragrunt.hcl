# The roles that the pipeline becomes. Not applied by the pipeline itself, which could then give itself rights.

include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//pipeline"
}

inputs = {
  environment  = include.root.locals.live.environment
  account_id   = include.root.locals.live.account_id
  cluster      = include.root.locals.live.cluster
  apply_policy = include.root.locals.live.pipeline.apply_policy
  region       = include.root.locals.region
  repository   = get_env("GITHUB_REPOSITORY", "")
  server       = "databricks"
}
