# Finds a Chromium for the pages' tests; on a machine where we may, the package manager gets it.

need_chromium() {
  local candidate
  CONNECTOR_CHROMIUM=$(find_chromium || true)
  if [ -z "$CONNECTOR_CHROMIUM" ] && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    step "getting Chromium" apt_get_chromium || true
    CONNECTOR_CHROMIUM=$(find_chromium || true)
  fi
  [ -n "$CONNECTOR_CHROMIUM" ] ||
    die "the tests of the pages need Chromium. Install it with your package manager, or run ./connector test --fast"
  export CONNECTOR_CHROMIUM
}

find_chromium() {
  local candidate
  for candidate in "${CONNECTOR_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

apt_get_chromium() {
  apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core
}
