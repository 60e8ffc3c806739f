# Builds the product once and again only when its sources changed.

CONNECTOR_CLASSPATH="$ROOT/bootstrap/target/bootstrap-1.0.0-SNAPSHOT.jar:$ROOT/bootstrap/target/lib/*"
IMAGE_CLASSPATH="$ROOT/image/target/image-1.0.0-SNAPSHOT.jar:$ROOT/image/target/lib/*"
SANDBOX_CLASSPATH="$ROOT/sandbox/target/sandbox-1.0.0-SNAPSHOT.jar:$ROOT/sandbox/target/lib/*"

# Quiet on the JDK's notes about native access and unsafe memory that libraries of ours still use.
JVM_FLAGS=(-XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -Dsun.net.httpserver.nodelay=true -Dfile.encoding=UTF-8)

BUILD_STAMP="$ROOT/.tools/built"

need_build() {
  need_jdk
  if [ "$(cat "$BUILD_STAMP" 2>/dev/null)" != "$(sources)" ] ||
    ! [ -f bootstrap/target/bootstrap-1.0.0-SNAPSHOT.jar ] || ! [ -f bench/target/bench-1.0.0-SNAPSHOT.jar ] ||
    ! [ -f image/target/image-1.0.0-SNAPSHOT.jar ]; then
    need_maven
    rm -f "$BUILD_STAMP"
    step "building (the first time Maven fetches libraries: some minutes)" \
      "$MVN" -q package -DskipTests -pl bench,bootstrap,sandbox,image -am || die "the build failed"
    remember_build
  fi
}

# What is built now is built from the sources as they are now.
remember_build() { sources >"$BUILD_STAMP"; }

# One digest of everything the product is built from.
sources() { find pom.xml ./*/pom.xml ./*/src/main -type f -print0 | sort -z | xargs -0 cat | sha256_stdin; }

sha256_stdin() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1; }

# The key that this checkout signs its bundles with. For a bundle of production, sign with a key of production instead.
need_policy_key() {
  need_jdk
  mkdir -p "$ROOT/.run"
  CONNECTOR_POLICY_KEY="$ROOT/.run/policy-key.public.pem"
  POLICY_SIGNING=(--signing-alg ES256 --signing-key "$ROOT/.run/policy-key.secret.pem")
  [ -f "$ROOT/.run/policy-key.secret.pem" ] && [ -f "$CONNECTOR_POLICY_KEY" ] ||
    step "making a key to sign policy bundles with" "$JAVA_HOME/bin/java" launcher/NewKey.java \
      "$ROOT/.run/policy-key.secret.pem" "$CONNECTOR_POLICY_KEY" || die "the key could not be made"
  export CONNECTOR_POLICY_KEY
}

need_policies() {
  need_opa
  need_policy_key
  CONNECTOR_POLICY_BUNDLE="$ROOT/.run/policies.tar.gz"
  step "building and signing the policy bundle" \
    env OPA="$CONNECTOR_OPA" policies/bundle "$CONNECTOR_POLICY_BUNDLE" "${POLICY_SIGNING[@]}" ||
    die "the policies do not build; ./connector test says more"
  export CONNECTOR_POLICY_BUNDLE
}

# Beside a running system: whatever is saved in policies/ is in force there within seconds. Ends with this process.
keep_policies_current() {
  OPA="$CONNECTOR_OPA" policies/watch "$CONNECTOR_POLICY_BUNDLE" "${POLICY_SIGNING[@]}" >&2 </dev/null &
}
