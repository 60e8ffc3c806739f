# Gets Maven at one pinned version: any Maven on the machine fetches it, else the Apache release does.

MAVEN_VERSION=3.9.14
MAVEN_SHA512=d50af8ab5e6005b46a07f0ce9d3719e67cfdf898da988a84871304cd59fb1af0fef2f99dea709e6e66f21f732f905979b5c2dce6b6860406f60a70e84d9cf0b8

need_maven() {
  MVN="$ROOT/.tools/apache-maven-$MAVEN_VERSION/bin/mvn"
  [ -x "$MVN" ] && return
  local archive="$ROOT/.tools/apache-maven-$MAVEN_VERSION-bin.tar.gz"
  mkdir -p "$ROOT/.tools"
  step "getting Maven $MAVEN_VERSION" fetch_maven "$archive" ||
    die "Maven $MAVEN_VERSION could not be had. Install any Maven with your package manager and try again."
  if [ "$(sha512_of "$archive")" != "$MAVEN_SHA512" ]; then
    rm -f "$archive"
    die "what came as Maven $MAVEN_VERSION has the wrong checksum; nothing of it was used"
  fi
  tar -xzf "$archive" -C "$ROOT/.tools"
  rm -f "$archive"
}

fetch_maven() {
  local archive=$1
  if command -v mvn >/dev/null; then
    (cd / && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
      -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:tar.gz:bin" -DoutputDirectory="$ROOT/.tools") && return
  fi
  download "https://archive.apache.org/dist/maven/maven-3/$MAVEN_VERSION/binaries/apache-maven-$MAVEN_VERSION-bin.tar.gz" \
    "$archive"
}
