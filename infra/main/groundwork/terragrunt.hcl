# What has to be there, and be filled, before a server can start.

include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//groundwork"
}

inputs = {
  environment = include.root.locals.live.environment
  account_id  = include.root.locals.live.account_id
  server      = "databricks"
}
