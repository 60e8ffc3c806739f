# Finds a JDK 25: JAVA_HOME, then PATH, then the folders where JDKs are usually installed.

JDK_WANTED=25

# Prints the JDK's home if it is one of the wanted version with a compiler.
jdk_at() {
  local home=$1 version
  [ -x "$home/bin/javac" ] || return 1
  version=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "$version" = "$JDK_WANTED" ] && echo "$home"
}

need_jdk() {
  local candidate javac
  javac=$(command -v javac || true)
  [ -n "$javac" ] && javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
  for candidate in "${JAVA_HOME:-}" "${javac%/bin/javac}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && JAVA_HOME=$(jdk_at "$candidate"); then
      export JAVA_HOME
      return
    fi
  done
  die "no JDK $JDK_WANTED found. Install one (for example Eclipse Temurin $JDK_WANTED) or set JAVA_HOME to its folder."
}
