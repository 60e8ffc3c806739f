# How the launcher speaks: progress and trouble go to standard error, so that standard output is the command's own.

say() { printf '» %s\n' "$*" >&2; }

die() {
  printf '✗ %s\n' "$*" >&2
  exit 1
}

# Runs a long step quietly: says what it does, shows a sign of life, and prints the step's output only if it fails.
step() {
  local what=$1 log started=$SECONDS pid
  shift
  mkdir -p "$ROOT/.run"
  log=$(mktemp "$ROOT/.run/step.XXXXXX")
  say "$what …"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  # shellcheck disable=SC2064
  trap "kill $pid 2>/dev/null; wait $pid 2>/dev/null; rm -f '$log'; exit 130" INT TERM HUP
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    if (((SECONDS - started) % 20 == 19)); then say "  still at it after $((SECONDS - started)) s"; fi
  done
  trap - INT TERM HUP
  if wait "$pid"; then
    rm -f "$log"
    return 0
  fi
  cat "$log" >&2
  rm -f "$log"
  return 1
}

sha256_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1" | cut -d' ' -f1; else shasum -a 256 "$1" | cut -d' ' -f1; fi
}

sha512_of() {
  if command -v sha512sum >/dev/null; then sha512sum "$1" | cut -d' ' -f1; else shasum -a 512 "$1" | cut -d' ' -f1; fi
}

# linux or darwin, amd64 or arm64: the names under which Go projects publish their releases.
platform() {
  local os arch
  os=$(uname -s | tr '[:upper:]' '[:lower:]')
  case $(uname -m) in
    x86_64 | amd64) arch=amd64 ;;
    aarch64 | arm64) arch=arm64 ;;
    *) die "no build of the policy engine is known for $(uname -m)" ;;
  esac
  echo "${os}_${arch}"
}

download() { # URL FILE; bounded, https only, redirects within https
  command -v curl >/dev/null || return 1
  curl --proto '=https' --tlsv1.2 --fail --silent --location --connect-timeout 5 --max-time 300 --output "$2" "$1"
}
