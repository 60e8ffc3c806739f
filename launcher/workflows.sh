# Checks the pipeline: its form by actionlint, and by ourselves what actionlint does not know to be wanted.

ACTIONLINT_VERSION=1.7.12

run_workflows() {
  [ $# -eq 0 ] || die "./connector workflows takes nothing more"
  check_workflows
}

check_workflows() {
  say "the pipeline: pins, permissions, form"
  workflows_are_closed .github/workflows/*.yml >&2 || die "the pipeline is more open than it should be"
  if ! find_actionlint; then
    printf '\n✗ the form of .github/workflows was NOT checked: actionlint %s could not be had (it wants Go)\n\n' \
      "$ACTIONLINT_VERSION" >&2
    return
  fi
  # Without programs that only some machines have, so that everybody finds the same.
  "$ACTIONLINT" -shellcheck= -pyflakes= .github/workflows/*.yml >&2 || die "the form of the pipeline is wrong"
}

is_our_actionlint() { [ -x "$1" ] && "$1" -version 2>/dev/null | grep -qxF -e "$ACTIONLINT_VERSION" -e "v$ACTIONLINT_VERSION"; }

find_actionlint() {
  ACTIONLINT=$(command -v actionlint || true)
  is_our_actionlint "$ACTIONLINT" && return
  ACTIONLINT="$ROOT/.tools/actionlint-$ACTIONLINT_VERSION/actionlint"
  is_our_actionlint "$ACTIONLINT" && return
  mkdir -p "${ACTIONLINT%/*}"
  step "building actionlint $ACTIONLINT_VERSION from its Go module" \
    go_install "github.com/rhysd/actionlint/cmd/actionlint@v$ACTIONLINT_VERSION" "$ACTIONLINT" &&
    is_our_actionlint "$ACTIONLINT"
}

# Every action by its full commit and with its version beside it, rights named at the top and none of them for all,
# every job ending in time, no long-lived key, nothing from an event in a script, no credentials left by a checkout.
workflows_are_closed() { # FILE…
  awk '
    function wrong(text) { print FILENAME ":" FNR ": " text; failed = 1 }
    function job_ends() { if (job && !ends && !calls) { print file ": the job " job " has no timeout-minutes"; failed = 1 } }
    function file_ends() {
      job_ends()
      if (file && !rights) { print file ": there are no permissions at the top"; failed = 1 }
      if (file && checkouts > kept) { print file ": a checkout leaves its credentials behind"; failed = 1 }
    }
    FNR == 1 { file_ends(); file = FILENAME; rights = inside = checkouts = kept = script = 0; job = "" }
    /^permissions:/ { rights = 1 }
    /permissions: *(write-all|read-all)/ { wrong("rights to everything") }
    /^jobs:/ { inside = 1; next }
    inside && /^  [a-z][a-z0-9_-]*:/ { job_ends(); job = $1; sub(/:$/, "", job); ends = calls = 0 }
    /^    timeout-minutes:/ { ends = 1 }
    /^    uses: \.\// { calls = 1 }
    # Some kinds of awk cannot count in an expression.
    /uses: / && !/uses: \.\// {
      commit = $0
      if (!sub(/.*uses: [A-Za-z0-9_.-]+\/[A-Za-z0-9_.\/-]+@/, "", commit) || !sub(/ # v[0-9].*/, "", commit) ||
        length(commit) != 40 || commit ~ /[^0-9a-f]/) wrong("not pinned by a full commit with its version beside it")
    }
    /uses: actions\/checkout@/ { checkouts++ }
    /persist-credentials: false/ { kept++ }
    /pull_request_target|workflow_run/ { wrong("foreign code could run with our rights") }
    /AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY/ { wrong("a long-lived key of AWS") }
    /^ *(- )?run:/ { script = 1; match($0, /[^ -]/); depth = RSTART }
    script && !/^ *(- )?run:/ && NF { match($0, /[^ ]/); if (RSTART <= depth) script = 0 }
    script && /\$\{\{/ { wrong("an expression inside a script; hand it over as a variable") }
    END { file_ends(); exit failed || !file }
  ' "$@"
}
