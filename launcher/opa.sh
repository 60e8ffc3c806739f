# Gets the Open Policy Agent at one pinned version. Packages called `opa` in npm and elsewhere are other things: only a
# binary that calls itself OPA of this version is taken, from PATH, from the official release, or built from its Go module.

OPA_VERSION=1.22.0

is_our_opa() {
  [ -x "$1" ] && "$1" version 2>/dev/null | awk -v want="$OPA_VERSION" '
    $1 == "Version:" && $2 == want { version = 1 } /^Rego Version:/ { rego = 1 } END { exit !(version && rego) }'
}

need_opa() {
  CONNECTOR_OPA=$(command -v opa || true)
  if ! is_our_opa "$CONNECTOR_OPA"; then
    CONNECTOR_OPA="$ROOT/.tools/opa-$OPA_VERSION/opa"
    if ! is_our_opa "$CONNECTOR_OPA"; then
      mkdir -p "${CONNECTOR_OPA%/*}"
      step "getting the policy engine OPA $OPA_VERSION (release, else built from source: some minutes)" \
        fetch_opa "$CONNECTOR_OPA" && is_our_opa "$CONNECTOR_OPA" ||
        die "OPA $OPA_VERSION could not be had. Put its binary on PATH, or install Go 1.26 or later and try again."
    fi
  fi
  export CONNECTOR_OPA
}

fetch_opa() {
  local target=$1 name
  name="opa_$(platform)_static"
  [ "$(platform)" = darwin_amd64 ] && name=opa_darwin_amd64
  if go_release "https://github.com/open-policy-agent/opa/releases/download/v$OPA_VERSION/$name" "$target"; then return; fi
  go_install "github.com/open-policy-agent/opa@v$OPA_VERSION" "$target"
}

# A released binary, checked against the SHA-256 that is published with the release.
go_release() {
  local url=$1 target=$2 sum
  rm -f "$target.part" "$target.sha256"
  download "$url" "$target.part" && download "$url.sha256" "$target.sha256" || return 1
  sum=$(cut -d' ' -f1 "$target.sha256")
  rm -f "$target.sha256"
  if [ "$(sha256_of "$target.part")" != "$sum" ]; then
    rm -f "$target.part"
    echo "the checksum of $url is wrong; it is not used" >&2
    return 1
  fi
  chmod +x "$target.part" && mv "$target.part" "$target"
}

# Built from its module at exactly this version; the Go toolchain checks it against the public checksum database.
go_install() {
  local module=$1 target=$2
  command -v go >/dev/null || {
    echo "there is no Go toolchain on PATH" >&2
    return 1
  }
  GOBIN=${target%/*} GOFLAGS="-trimpath -buildvcs=false" go install "$module"
}
