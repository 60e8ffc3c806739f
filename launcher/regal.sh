# Gets Regal, the linter for Rego, at one pinned version; like OPA from PATH, the official release, or its Go module.

REGAL_VERSION=0.42.0

is_our_regal() { [ -x "$1" ] && "$1" version 2>/dev/null | grep -q "^Version: *v\{0,1\}$REGAL_VERSION"; }

need_regal() {
  CONNECTOR_REGAL=$(command -v regal || true)
  if ! is_our_regal "$CONNECTOR_REGAL"; then
    CONNECTOR_REGAL="$ROOT/.tools/regal-$REGAL_VERSION/regal"
    if ! [ -x "$CONNECTOR_REGAL" ]; then
      mkdir -p "${CONNECTOR_REGAL%/*}"
      step "getting the policy linter Regal $REGAL_VERSION (release, else built from source: some minutes)" \
        fetch_regal "$CONNECTOR_REGAL" ||
        die "Regal $REGAL_VERSION could not be had. Put its binary on PATH, or install Go 1.26 or later and try again."
    fi
  fi
  export CONNECTOR_REGAL
}

fetch_regal() {
  local target=$1 os
  case $(platform) in
    linux_amd64) os=Linux_x86_64 ;;
    linux_arm64) os=Linux_arm64 ;;
    darwin_amd64) os=Darwin_x86_64 ;;
    darwin_arm64) os=Darwin_arm64 ;;
  esac
  if go_release "https://github.com/open-policy-agent/regal/releases/download/v$REGAL_VERSION/regal_$os" "$target"; then
    return
  fi
  # Its release tag does not install by itself; launcher/regal pins it with the checksums of all it needs.
  command -v go >/dev/null && GOFLAGS="-trimpath -buildvcs=false" go build -C launcher/regal -o "$target" \
    github.com/open-policy-agent/regal
}
