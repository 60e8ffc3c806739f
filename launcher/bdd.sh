# The users' requirements, put to an endpoint that serves people.

run_bdd() {
  [ $# -eq 0 ] || die "./connector bdd takes nothing more; address and token come from the environment"
  [ -n "${CONNECTOR_BDD_URL:-}" ] || die "CONNECTOR_BDD_URL is missing: the MCP endpoint to ask, such as https://HOST/mcp"
  [ -n "${CONNECTOR_BDD_TOKEN:-}" ] || die "CONNECTOR_BDD_TOKEN is missing: an access token of the person to ask as"
  # A token is not for every wire: over plain HTTP to this machine alone.
  case $CONNECTOR_BDD_URL in
    https://*/mcp | http://127.0.0.1:*/mcp | http://localhost:*/mcp) ;;
    *) die "CONNECTOR_BDD_URL is $CONNECTOR_BDD_URL, and not https://…/mcp (or http://127.0.0.1:…/mcp)" ;;
  esac
  need_jdk
  need_maven
  local met=true
  rm -f bootstrap/target/bdd.txt
  step "putting the users' requirements to $CONNECTOR_BDD_URL" "$MVN" -q test -pl bootstrap -am \
    -Dtest=LiveEndpointIT -Dsurefire.failIfNoSpecifiedTests=false || met=false
  [ -f bootstrap/target/bdd.txt ] || die "no requirement was put to it"
  cat bootstrap/target/bdd.txt
  "$met" || die "not every requirement is met"
}
