# What the platform's owners keep, looked up by name.

include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//platform"
}

inputs = merge(
  {
    environment = include.root.locals.live.environment
    account_id  = include.root.locals.live.account_id
    cluster     = include.root.locals.live.cluster
  },
  include.root.locals.live.platform,
)
