# For operators: what is wrong with the settings or with what is around the connector.

doctor_usage() {
  cat <<'TXT'
usage: ./connector doctor [--with-opa] [--token-stdin] [--json]

Checks the settings in the environment (docs/configuration.md), and by them policy engine, Entra, the public address,
and, with a person's token, the exchange at Entra and every workspace. Prints each finding with its fix, the most
important first.
  --with-opa     also starts the policy engine as a child, as serve --with-opa does; not beside a connector that has
                 one at the same OPA_URL
  --token-stdin  reads a person's access token for this API from standard input; DOCTOR_TOKEN does as well
  --json         one JSON object

Exit codes: 0 nothing is wrong, 1 something is, 2 asked wrongly. docs/operate/doctor.md says more.
TXT
}

run_doctor() {
  local argument
  case ${1:-} in
    help | --help | -h)
      doctor_usage
      return
      ;;
  esac
  need_build
  for argument in "$@"; do
    if [ "$argument" = --with-opa ]; then need_policies; fi
  done
  java_with "$CONNECTOR_CLASSPATH" io.aiconnectors.databricks.bootstrap.Connector doctor "$@"
}
