# The auditor's bench: what the connector has recorded is verified from here, offline.

audit_usage() {
  cat <<'TXT'
usage: ./connector audit COMMAND

  verify FILE|DIR ... [--key PUBLIC.pem] ... [--head CHAIN:SEQUENCE:HASH] ...
                       whether the records are complete and untouched: of each chain the first gap, change or
                       fork with file and line. Files are JSON lines, packed by gzip or not, in any order.
                       --key    trusts checkpoints that are signed with this key; without any, signatures are
                                not checked, and a chain that somebody has written anew passes as unbroken
                       --head   what a connector's log says it had come to: finds an end that was cut off
  payloads FILE --key PRIVATE.pem [--event ID]
                       what was asked and answered, where the connector keeps it for auditors: one JSON object a
                       payload. FILE is JSON lines; the key is the auditors' own. docs/audit/payloads.md says more
  new-key SECRET.pem PUBLIC.pem
                       makes a key to sign checkpoints with; the connector gets the secret one as
                       AUDIT_SIGNING_KEY, auditors get the public one

Exit codes: 0 intact or read in full, 1 not, 2 asked wrongly. docs/audit/verification.md explains what is found.
TXT
}

run_audit() {
  local command=${1:-help}
  [ $# -gt 0 ] && shift
  case $command in
    verify)
      [ $# -gt 0 ] || asked_wrongly "./connector audit verify wants files or folders"
      need_build
      audit_java verify "$@"
      ;;
    payloads)
      [ $# -gt 0 ] || asked_wrongly "./connector audit payloads wants a file and --key PRIVATE.pem"
      need_build
      audit_java payloads "$@"
      ;;
    new-key) new_audit_key "$@" ;;
    help | --help | -h) audit_usage ;;
    *)
      audit_usage >&2
      asked_wrongly "there is no command 'audit $command'"
      ;;
  esac
}

# File names are from where the command was called.
audit_java() {
  cd "$CALLED_FROM"
  java_with "$CONNECTOR_CLASSPATH" io.aiconnectors.databricks.bootstrap.Connector audit "$@"
}

new_audit_key() {
  local file
  [ $# -eq 2 ] || asked_wrongly "./connector audit new-key wants two files: SECRET.pem PUBLIC.pem"
  need_jdk
  cd "$CALLED_FROM"
  for file in "$@"; do
    if [ -e "$file" ]; then asked_wrongly "$file is there already, and a key is never overwritten"; fi
  done
  "$JAVA_HOME/bin/java" "$ROOT/launcher/NewKey.java" "$1" "$2" || die "the key could not be made"
  say "$1 is for the connector alone, $2 for every auditor"
}
