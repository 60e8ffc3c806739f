# What the images have to be like. The connector's image promises these paths; OPA's is the official static one.
#
# /spool, /run/opa and /tmp are VOLUMEs of the connector's image that belong to user 65532: Fargate gives a volume the
# owner that the image has at the same path, and root else, who is nobody here. /app/auditors.pem is the public key for
# payloads, wanted only where they are kept.

locals {
  user = "65532:65532"

  java = "/opt/java/bin/java"
  main = "io.aiconnectors.databricks.bootstrap.Connector"

  connector = {
    # The class path is in the options, for the cache of classes beside them is made for its order.
    entry_point = [local.java, "@/app/jvm.options", local.main]

    # A JVM of its own every 30 s, as small and as soon over as it gets.
    health = [
      "CMD", local.java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/app/lib/connector.jar",
      "io.aiconnectors.databricks.bootstrap.HealthProbe", "http://127.0.0.1:${var.port}/health",
    ]

    # Makes a token that lives as long as the task: the token for the connector, its digest as a bundle for OPA.
    opa_files = ["opa-files", var.opa_directory]
  }

  # Answers anything but 200, or nothing at all, with exit code 1. Asks for bundles too, so an OPA without a policy in
  # force is not healthy, and the connector is not started.
  opa_health = "{200: true}[http.send({\"method\": \"GET\", \"url\": \"http://127.0.0.1:8181/health?bundles&plugins\", \"raise_error\": false}).status_code]"

  # All of OPA's configuration: nothing comes from a file that somebody could change, or from its environment.
  opa_settings = {
    "bundles.policy.service"                                                   = "releases"
    "bundles.policy.resource"                                                  = var.policy_object
    "bundles.policy.signing.keyid"                                             = "policy"
    "bundles.policy.polling.min_delay_seconds"                                 = "10"
    "bundles.policy.polling.max_delay_seconds"                                 = "20"
    "bundles.tokens.resource"                                                  = "file://${var.opa_directory}/tokens"
    "keys.policy.algorithm"                                                    = "ES256"
    "keys.policy.key"                                                          = trimspace(var.policy_public_key)
    "services.releases.url"                                                    = "https://${var.policy_bucket}.s3.${var.region}.amazonaws.com"
    "services.releases.credentials.s3_signing.service"                         = "s3"
    "services.releases.credentials.s3_signing.metadata_credentials.aws_region" = var.region
    "decision_logs.console"                                                    = "true"
    "status.prometheus"                                                        = "true"
  }

  opa_command = concat(
    [
      "run", "--server", "--addr=127.0.0.1:8181", "--authentication=token", "--authorization=basic",
      "--skip-version-check", "--log-level=error", "--shutdown-wait-period=5",
    ],
    flatten([for key, value in local.opa_settings : ["--set", "${key}=${value}"]]),
  )
}
