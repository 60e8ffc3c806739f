# The security team's bench: policies are checked, explained, compared and built from here.

BENCH_CLASSPATH="$ROOT/bench/target/bench-1.0.0-SNAPSHOT.jar:$ROOT/bench/target/lib/*"

policy_usage() {
  cat <<'TXT'
usage: ./connector policy COMMAND

  check                format, types and data files, in seconds; for whenever a file is saved
  test                 every gate of the policies
  explain --user WHO --tool NAME [--args JSON] [--workspace ALIAS] [--assets FILE]
                       what is decided on this call, by which rule and line, and what would change it; WHO is
                       somebody of the sandbox (ada, ben, gus, cora, max, dan) or a .json file, JSON may be @FILE
  diff [OLD [NEW]] --replay AUDIT.jsonl [--fail-on-change]
                       whose recorded calls change, and how; OLD and NEW are git revisions, folders or bundles,
                       without them HEAD and the working copy
  bundle [OUT [OPTION of opa build ...]]
                       builds and signs the bundle, by default .run/policies.tar.gz with this checkout's own key;
                       with options, as they say: --signing-alg ES256 --signing-key key.pem

Exit codes: 0 done, 1 a gate failed or a call changes, 2 asked wrongly. docs/policy-guide.md teaches it.
TXT
}

run_policy() {
  local command=${1:-help}
  [ $# -gt 0 ] && shift
  case $command in
    check | test)
      [ $# -eq 0 ] || asked_wrongly "./connector policy $command takes nothing more"
      need_opa
      if [ "$command" = check ]; then
        OPA=$CONNECTOR_OPA policies/check fast
      else
        need_regal
        OPA=$CONNECTOR_OPA REGAL=$CONNECTOR_REGAL policies/check
      fi
      ;;
    explain) run_policy_explain "$@" ;;
    diff) run_policy_diff "$@" ;;
    bundle) run_policy_bundle "$@" ;;
    help | --help | -h) policy_usage ;;
    *)
      policy_usage >&2
      asked_wrongly "there is no command 'policy $command'"
      ;;
  esac
}

asked_wrongly() {
  printf '✗ %s\n' "$*" >&2
  exit 2
}

run_policy_explain() {
  case " $* " in *" --user "*) ;; *) asked_wrongly "--user is missing; ./connector policy help says more" ;; esac
  need_opa
  need_build
  bench_java explain "$@"
}

run_policy_bundle() {
  local out=${1:-$ROOT/.run/policies.tar.gz} revision
  case $out in -*) asked_wrongly "the file to write comes first: ./connector policy bundle OUT $*" ;; esac
  [ $# -gt 0 ] && shift
  need_opa
  if [ $# -eq 0 ]; then
    need_policy_key
    say "signing with this checkout's own key; to verify it: $CONNECTOR_POLICY_KEY"
    set -- "${POLICY_SIGNING[@]}"
  fi
  revision=$(cd "$CALLED_FROM" && OPA=$CONNECTOR_OPA "$ROOT/policies/bundle" "$out" "$@") ||
    die "the policies do not build; ./connector policy check says more"
  say "built $out"
  echo "$revision"
}

run_policy_diff() {
  local scratch named=() options=()
  while [ $# -gt 0 ]; do
    case $1 in
      --replay)
        [ $# -gt 1 ] || asked_wrongly "--replay wants a file"
        options+=(--replay "$2")
        shift
        ;;
      -*) options+=("$1") ;;
      *) named+=("$1") ;;
    esac
    shift
  done
  [ ${#named[@]} -le 2 ] || asked_wrongly "diff compares two versions, not ${#named[@]}"
  case " ${options[*]-} " in *" --replay "*) ;; *) asked_wrongly "--replay AUDIT.jsonl is missing" ;; esac
  local old=${named[0]:-HEAD} new=${named[1]:-the working copy}
  mkdir -p "$ROOT/.run"
  scratch=$(mktemp -d "$ROOT/.run/diff.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$scratch'" EXIT
  policies_of "$old" "$scratch/old"
  policies_of "$new" "$scratch/new"
  need_opa
  need_build
  (bench_java diff --old "$scratch/old" --old-name "$old" --new "$scratch/new" --new-name "$new" "${options[@]}")
}

# policies_of NAME FOLDER: puts the policies of a git revision, a folder or a bundle into the folder.
policies_of() {
  local name=$1 folder=$2 path=$1
  case $path in /*) ;; *) path=$CALLED_FROM/$path ;; esac
  mkdir -p "$folder"
  if [ "$name" = "the working copy" ]; then
    cp -R policies/. "$folder"
  elif [ -d "$path" ]; then
    if [ -d "$path/policies/mcp" ]; then path=$path/policies; fi
    cp -R "$path/." "$folder"
  elif [ -f "$path" ]; then
    tar -xzf "$path" -C "$folder" 2>/dev/null || asked_wrongly "$name is no bundle"
  elif git rev-parse --verify --quiet "$name^{commit}" >/dev/null 2>&1; then
    git archive "$name" policies 2>/dev/null | tar -x --strip-components 1 -C "$folder" ||
      asked_wrongly "revision $name holds no policies"
  else
    asked_wrongly "$name is no git revision, folder or bundle"
  fi
  [ -f "$folder/mcp/decision/decision.rego" ] || asked_wrongly "$name holds no policies"
}

# File names are from where the command was called.
bench_java() {
  export CONNECTOR_OPA CONNECTOR_POLICIES="$ROOT/policies"
  cd "$CALLED_FROM"
  java_with "$BENCH_CLASSPATH" io.aiconnectors.databricks.bench.PolicyCommand "$@"
}
