# Gets what ./connector test runs in Python: any Python from 3.10 on makes a virtual environment for each purpose, and
# pip takes what its list in conformance/ pins, by its hashes.

PYTHON_AT_LEAST=3.10

# The MCP clients that sign in.
need_python_clients() {
  CONNECTOR_PYTHON="$ROOT/.tools/python-clients/bin/python"
  export CONNECTOR_PYTHON
  need_python_packages "the Python MCP clients" "$ROOT/.tools/python-clients" "$ROOT/conformance/requirements.txt"
}

# AWS as moto's server stands in for it.
need_moto() {
  CONNECTOR_MOTO="$ROOT/.tools/python-moto/bin/python"
  export CONNECTOR_MOTO
  need_python_packages "moto's stand-in for AWS" "$ROOT/.tools/python-moto" "$ROOT/conformance/aws-requirements.txt"
}

need_python_packages() { # WHAT HOME LIST
  local what=$1 home=$2 list=$3 lock python
  local stamp="$home/.complete"
  lock=$(sha256_of "$list")
  [ "$(cat "$stamp" 2>/dev/null)" = "$lock" ] && return
  python=$(find_python) ||
    die "$what: needs Python $PYTHON_AT_LEAST or later with its venv module. Install it, or run ./connector test --fast"
  rm -rf "$home"
  step "getting $what" make_python_packages "$python" "$home" "$list" || die "the packages could not be had"
  echo "$lock" >"$stamp"
}

# A list names every package, so nothing is left to resolve: a pip before 24 prefers the newest pydantic for
# "pydantic[email]" to the pinned one. What pip check finds missing, the list lacks.
make_python_packages() { # PYTHON HOME LIST
  local pip=("$2/bin/python" -m pip --quiet --disable-pip-version-check)
  "$1" -m venv "$2" &&
    "${pip[@]}" install --require-hashes --no-deps --only-binary :all: -r "$3" &&
    "${pip[@]}" check
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
