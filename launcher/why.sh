# For operators: what became of a call, from what was recorded of it.

why_usage() {
  cat <<'TXT'
usage: ./connector why ID [--audit FILE|DIR] ... [--decisions FILE] ... [--log FILE] ...
                       [--policies DIR] [--person UPN|OID] [--payloads FILE --key PRIVATE.pem] [--json]

ID is the event that a refusal names, or the id of a decision or of a request to Databricks or Entra.
  --audit      audit files, gzip or not, folders of them, segments of a spool; without it, what demo and sandbox
               have recorded in this checkout
  --decisions  OPA's decision log as JSON lines: by which rule, and what the policy was told
  --log        the connector's own log in JSON: then ID may be a trace, and calls without a record are told of
  --policies   the policies to look rules up in; without it, this checkout's
  --person     tells the story only if it is this person's
  --payloads   with the auditors' key, what was asked and answered, and the names of what was refused

Exit codes: 0 told, 2 asked wrongly, 3 unknown, 4 another person's, 5 one end is not recorded, 6 unknown, and the
audit is not whole. docs/operate/why.md says more.
TXT
}

run_why() {
  local options=() place
  case ${1:-help} in
    help | --help | -h)
      why_usage
      return
      ;;
  esac
  case " $* " in *" --audit "*) ;; *)
    for place in "$ROOT/.run/demo/audit.jsonl" "$ROOT/.run/sandbox/audit.jsonl"; do
      if [ -f "$place" ]; then options+=(--audit "$place"); fi
    done
    [ ${#options[@]} -gt 0 ] || asked_wrongly "--audit FILE is missing, and neither demo nor sandbox has run here"
    ;;
  esac
  case " $* " in *" --policies "*) ;; *) options+=(--policies "$ROOT/policies") ;; esac
  need_build
  cd "$CALLED_FROM"
  java_with "$CONNECTOR_CLASSPATH" io.aiconnectors.databricks.bootstrap.Connector why "$@" "${options[@]}"
}
