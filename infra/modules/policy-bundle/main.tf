# Where signed policy bundles are released to and OPA polls them from. The signature is checked by OPA against a public
# key that comes another way (the task definition), so whoever can write here can withhold a policy but not forge one.

module "bucket" {
  source            = "../bucket"
  name              = var.bucket
  key_arn           = var.key_arn
  expire_after_days = null
}
