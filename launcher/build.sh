# Builds the product once and again only when its sources changed.

CONNECTOR_CLASSPATH="$ROOT/bootstrap/target/bootstrap-1.0.0-SNAPSHOT.jar:$ROOT/bootstrap/target/lib/*"
SANDBOX_CLASSPATH="$ROOT/sandbox/target/sandbox-1.0.0-SNAPSHOT.jar:$ROOT/sandbox/target/lib/*"

# Quiet on the JDK's notes about native access and unsafe memory that libraries of ours still use.
JVM_FLAGS=(-XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -Dsun.net.httpserver.nodelay=true -Dfile.encoding=UTF-8)

BUILD_STAMP="$ROOT/.tools/built"

need_build() {
  need_jdk
  if [ "$(cat "$BUILD_STAMP" 2>/dev/null)" != "$(sources)" ] ||
    ! [ -f bootstrap/target/bootstrap-1.0.0-SNAPSHOT.jar ]; then
    need_maven
    rm -f "$BUILD_STAMP"
    step "building (the first time Maven fetches libraries: some minutes)" \
      "$MVN" -q package -DskipTests -pl bootstrap,sandbox -am || die "the build failed"
    remember_build
  fi
}

# What is built now is built from the sources as they are now.
remember_build() { sources >"$BUILD_STAMP"; }

# One digest of everything the product is built from.
sources() { find pom.xml ./*/pom.xml ./*/src/main -type f -print0 | sort -z | xargs -0 cat | sha256_stdin; }

sha256_stdin() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1; }

need_policies() {
  need_opa
  CONNECTOR_POLICY_BUNDLE="$ROOT/.run/policies.tar.gz"
  mkdir -p "$ROOT/.run"
  step "building the policy bundle" env OPA="$CONNECTOR_OPA" policies/bundle "$CONNECTOR_POLICY_BUNDLE" ||
    die "the policies do not build; ./connector test says more"
  export CONNECTOR_POLICY_BUNDLE
}
