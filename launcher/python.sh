# Gets the Python MCP clients that ./connector test signs in with: any Python from 3.10 on makes a virtual environment,
# and pip takes what conformance/requirements.txt pins, by its hashes.

PYTHON_AT_LEAST=3.10

need_python_clients() {
  local lock home="$ROOT/.tools/python-clients" stamp="$ROOT/.tools/python-clients/.complete" python
  lock=$(sha256_of "$ROOT/conformance/requirements.txt")
  CONNECTOR_PYTHON="$home/bin/python"
  export CONNECTOR_PYTHON
  [ "$(cat "$stamp" 2>/dev/null)" = "$lock" ] && return
  python=$(find_python) ||
    die "the Python MCP clients need Python $PYTHON_AT_LEAST or later with its venv module. Install it, or run ./connector test --fast"
  rm -rf "$home"
  step "getting the Python MCP clients" make_python_clients "$python" "$home" || die "the packages could not be had"
  echo "$lock" >"$stamp"
}

make_python_clients() { # PYTHON HOME
  "$1" -m venv "$2" &&
    "$2/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
      -r "$ROOT/conformance/requirements.txt"
}

find_python() {
  local candidate
  for candidate in python3 python3.14 python3.13 python3.12 python3.11 python3.10 python; do
    if command -v "$candidate" >/dev/null && is_our_python "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

is_our_python() {
  "$1" -c 'import sys, venv; sys.exit(sys.version_info < tuple(map(int, sys.argv[1].split("."))))' \
    "$PYTHON_AT_LEAST" 2>/dev/null
}
