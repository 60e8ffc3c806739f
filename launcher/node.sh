# Gets what the conformance suite and the independent MCP clients run on: Node.js 22 or later and the packages that
# conformance/package-lock.json pins.

NODE_AT_LEAST=22

need_node() {
  local here="$ROOT/conformance" lock stamp
  command -v npm >/dev/null || die "the MCP conformance suite needs npm. Install Node.js, or run ./connector test --fast"
  lock=$(sha256_of "$here/package-lock.json")
  stamp="$here/node_modules/.complete"
  if [ "$(cat "$stamp" 2>/dev/null)" != "$lock" ]; then
    step "getting the MCP conformance suite and clients" npm_ci "$here" || die "the packages could not be had"
    echo "$lock" >"$stamp"
  fi
  CONNECTOR_NODE=$(find_node "$here") || die "no Node.js $NODE_AT_LEAST or later: put one on PATH and try again"
  export CONNECTOR_NODE
}

npm_ci() { npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund; }

find_node() {
  local candidate
  for candidate in "$(command -v node || true)" "$1"/node_modules/node-linux-*/bin/node; do
    if [ -x "$candidate" ] && [ "$("$candidate" -p 'process.versions.node.split(".")[0]')" -ge "$NODE_AT_LEAST" ]; then
      echo "$candidate"
      return
    fi
  done
  return 1
}
