# The commands themselves.

java_with() { # CLASSPATH MAIN ARGS…; becomes the JVM, so that signals reach it
  local classpath=$1
  shift
  exec "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" -cp "$classpath" "$@"
}

run_demo() {
  need_build
  need_policies
  export CONNECTOR_CLASSPATH
  keep_policies_current
  java_with "$SANDBOX_CLASSPATH" io.aiconnectors.databricks.sandbox.stage.Demo "$@"
}

run_sandbox() {
  need_build
  need_policies
  export CONNECTOR_CLASSPATH
  keep_policies_current
  java_with "$SANDBOX_CLASSPATH" io.aiconnectors.databricks.sandbox.stage.Sandbox "$@"
}

run_token() {
  [ $# -eq 1 ] || die "usage: ./connector token USER"
  need_build
  java_with "$SANDBOX_CLASSPATH" io.aiconnectors.databricks.sandbox.stage.TokenCommand "$1"
}

run_serve() {
  need_build
  for argument in "$@"; do
    if [ "$argument" = --with-opa ]; then need_policies; fi
  done
  java_with "$CONNECTOR_CLASSPATH" io.aiconnectors.databricks.bootstrap.Connector serve "$@"
}

run_import() {
  need_build
  java_with "$CONNECTOR_CLASSPATH" io.aiconnectors.databricks.bootstrap.Connector import-fastmcp-clients "$@"
}

run_tests() {
  local fast=false
  for argument in "$@"; do
    case $argument in
      --fast) fast=true ;;
      *) die "./connector test takes --fast or nothing" ;;
    esac
  done
  need_jdk
  need_maven
  need_opa
  need_regal
  need_policies
  if ! "$fast"; then
    need_node
    need_python_clients
    need_moto
    need_chromium
  fi
  say "policies: format, types, tests with full coverage, lint"
  OPA=$CONNECTOR_OPA REGAL=$CONNECTOR_REGAL policies/check
  say "the launcher"
  launcher/test
  check_infra
  check_workflows
  check_dockerfiles
  say "the product: build, checks and tests"
  CONNECTOR_FAST=$fast "$MVN" verify
  remember_build
  say "the commands: demo, sandbox, token"
  launcher/test-system
}
