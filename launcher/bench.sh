# Measures: the whole system under load, or what a policy decision and the audit cost alone. The numbers are for people;
# nothing passes or fails by them but answers that are wrong.

run_bench() {
  case ${1:-} in
    policy | audit | start)
      [ $# -eq 1 ] || die "usage: ./connector bench [policy|audit|start|PART ...]"
      "bench_$1"
      ;;
    *) bench_whole "$@" ;;
  esac
}

LOAD_CLASSPATH="$ROOT/bench/target/bench-1.0.0-SNAPSHOT.jar:$SANDBOX_CLASSPATH:$ROOT/bench/target/lib/*"

# The policies of this checkout with the highest limits they allow: a few hundred people stand for thousands, and each
# would soon have made the calls of a minute. Counted they are as ever.
need_wide_policies() {
  need_policies
  local folder="$ROOT/.run/wide-policies" limits
  rm -rf "$folder"
  cp -R "$ROOT/policies" "$folder"
  limits="$folder/mcp/tools/call_limits/data.yaml"
  sed -E 's/^(discovery|proxy|genie_workspace): .*/\1: 100000/' "$limits" >"$limits.new" && mv "$limits.new" "$limits"
  CONNECTOR_POLICY_BUNDLE="$ROOT/.run/wide-policies.tar.gz"
  step "building the policies with the highest limits" \
    env OPA="$CONNECTOR_OPA" "$folder/bundle" "$CONNECTOR_POLICY_BUNDLE" "${POLICY_SIGNING[@]}" ||
    die "the policies with the highest limits do not build"
  export CONNECTOR_POLICY_BUNDLE
}

bench_whole() { # calls, added, layers, growth, beside, footprint: these tables alone; --brief, --profile
  local argument
  for argument in "$@"; do
    case $argument in
      calls | added | layers | growth | beside | footprint | --brief | --profile) ;;
      *) die "usage: ./connector bench [policy|audit] or [calls|added|layers|growth|beside|footprint ...] [--brief] [--profile]" ;;
    esac
  done
  need_build
  need_wide_policies
  case " $* " in
    *" beside "*) need_python_clients ;;
    *" calls "* | *" added "* | *" layers "* | *" growth "* | *" footprint "*) ;;
    *) need_python_clients ;;
  esac
  export CONNECTOR_CLASSPATH
  mkdir -p "$ROOT/.run"
  rm -rf "$ROOT/.run/bench"
  say "the whole system on $(getconf _NPROCESSORS_ONLN) CPUs; tables at the end, and in .run/bench/bench.md and bench.json"
  java_with "$LOAD_CLASSPATH" io.aiconnectors.databricks.bench.load.Bench \
    "$ROOT/.run/bench" "$ROOT/bench/yardstick/server.py" "$@"
}

run_soak() { # [MINUTES [CALLS PER SECOND]]
  local minutes=${1:-20} rate=${2:-0}
  [ $# -le 2 ] && [[ $minutes$rate =~ ^[0-9.]+$ ]] || die "usage: ./connector soak [MINUTES [CALLS_PER_SECOND]]"
  need_build
  need_wide_policies
  export CONNECTOR_CLASSPATH
  mkdir -p "$ROOT/.run"
  rm -rf "$ROOT/.run/soak"
  say "$minutes minutes under load, with faults switched on and off"
  java_with "$LOAD_CLASSPATH" io.aiconnectors.databricks.bench.load.Soak "$ROOT/.run/soak" "$minutes" "$rate"
}

bench_policy() {
  need_build
  need_policies
  local folder tests="$ROOT/adapters-opa/target/test-classes:$ROOT/domain/target/test-classes"
  folder=$(mktemp -d "$ROOT/.run/bench.XXXXXX")
  say "end to end through the adapter, one question after the other, on $(getconf _NPROCESSORS_ONLN) CPUs"
  "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" -cp "$tests:$CONNECTOR_CLASSPATH" \
    io.aiconnectors.databricks.adapter.opa.PolicyBench \
    "$CONNECTOR_OPA" "$CONNECTOR_POLICY_BUNDLE" "$CONNECTOR_POLICY_KEY" "$folder" || die "the bench failed"
  say "the policy alone, by opa bench: one call, and one screening of 500 assets"
  bench_rule call "$folder/call.json"
  bench_rule screen "$folder/screen.json"
  rm -rf "$folder"
}

bench_rule() { # RULE INPUT
  "$CONNECTOR_OPA" bench --bundle policies --ignore '*_test.rego' --ignore schemas --ignore checks --ignore matrix \
    --ignore capabilities.json --metrics=false --benchmem=false --format json --input "$2" "data.mcp.decision.$1" |
    awk -F '[:,]' -v rule="$1" '$1 ~ /"N"/ { rounds = $2 } $1 ~ /"T"/ { nanos = $2 }
      END { printf "%-12s %5d rounds   mean %7.3f ms\n", rule, rounds, nanos / rounds / 1e6 }'
}

bench_audit() {
  need_build
  local folder tests="$ROOT/adapters-audit/target/test-classes:$ROOT/domain/target/test-classes"
  mkdir -p "$ROOT/.run"
  folder=$(mktemp -d "$ROOT/.run/bench.XXXXXX")
  say "the audit alone, with a file as its sink, on the disk of this checkout and $(getconf _NPROCESSORS_ONLN) CPUs"
  # Heads are logged with every checkpoint, which at this pace is a page a second.
  printf '<configuration><root level="OFF"/></configuration>\n' >"$folder/quiet.xml"
  "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" "-Dlogback.configurationFile=$folder/quiet.xml" -cp "$tests:$CONNECTOR_CLASSPATH" \
    io.aiconnectors.databricks.adapter.audit.AuditBench "$folder" || die "the bench failed"
  rm -rf "$folder"
}

bench_start() {
  need_build
  need_policies
  export CONNECTOR_CLASSPATH
  local folder
  folder=$(mktemp -d "$ROOT/.run/bench.XXXXXX")
  image_java rootfs "$folder/root"
  say "the content of the image as a plain process, with its policy engine, on $(getconf _NPROCESSORS_ONLN) CPUs"
  "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" -cp "$IMAGE_CLASSPATH" io.aiconnectors.databricks.image.StartBench "$folder/root" ||
    die "the bench failed"
  rm -rf "$folder"
}
