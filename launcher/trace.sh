# Which requirement is proven by what: scenarios by their tags, tests by their names. Generated, and compared with what is
# committed in launcher/test, so nobody keeps it by hand.

REQUIREMENTS=docs/requirements/01-intended-use.md
TRACE=docs/requirements/trace.md

run_trace() {
  [ $# -eq 0 ] || die "./connector trace takes nothing more"
  trace_table "$REQUIREMENTS" requirements/features >"$TRACE.part" || {
    cat "$TRACE.part" >&2
    rm -f "$TRACE.part"
    die "not every requirement can be traced"
  }
  mv "$TRACE.part" "$TRACE"
  say "written: $TRACE"
}

# Each tag REQ-… of a scenario, a tab, and the scenario's name. Tags stand in the lines before it.
scenarios_of_requirements() { # FEATURES
  find "$1" -name '*.feature' -print | LC_ALL=C sort | xargs awk '
    /^ *@/ { tags = tags " " $0; next }
    /^ *(Scenario|Scenario Outline):/ {
      name = $0
      sub(/^ *Scenario( Outline)?: */, "", name)
      count = split(tags, tag, / +/)
      for (i = 1; i <= count; i++) if (tag[i] ~ /^@REQ-/) print substr(tag[i], 2) "\t" name
      if (tags !~ /@REQ-/) print "NONE\t" name
      tags = ""
    }'
}

# Each class of tests, a tab, and its path from the folder of the table.
classes_of_tests() {
  find . \( -name target -o -name node_modules -o -name .tools -o -name .run \) -prune -o \
    -path '*/src/test/*' -name '*.java' -print | sed 's|^\./\(.*/\([A-Za-z0-9]*\)\.java\)$|\2\t../../\1|'
}

# Fails, naming what is wrong, if a requirement has no proof, a proof is not there, or a scenario proves nothing known.
trace_table() { # REQUIREMENTS FEATURES
  local scenarios classes
  scenarios=$(scenarios_of_requirements "$2")
  classes=$(classes_of_tests)
  awk -F'\t' -v scenarios="$scenarios" -v classes="$classes" '
    function wrong(text) { print text; failed = 1 }
    BEGIN {
      number = split(scenarios, line, "\n")
      for (i = 1; i <= number; i++) {
        split(line[i], part, "\t")
        if (part[1] == "NONE") wrong("the scenario \"" part[2] "\" has no requirement")
        told[part[1]] = told[part[1]] (told[part[1]] ? "<br>" : "") part[2]
      }
      if (!number) wrong("there are no scenarios")
      number = split(classes, line, "\n")
      for (i = 1; i <= number; i++) { split(line[i], part, "\t"); path[part[1]] = part[2] }
      table = "| Requirement | The connector … | Scenarios of the users | Tests |\n|---|---|---|---|"
    }
    /^\| REQ-/ {
      split($0, column, / *\| */)
      id = column[2]
      known[id] = 1
      proofs = ""
      rest = column[4]
      while (match(rest, /`[^`]+`/)) {
        proof = substr(rest, RSTART + 1, RLENGTH - 2)
        rest = substr(rest, RSTART + RLENGTH)
        if (proof ~ /^[A-Z][A-Za-z0-9]*$/) {
          if (!(proof in path)) wrong(id " names " proof ", which is not there")
          proof = "[" proof "](" path[proof] ")"
        } else proof = "`" proof "`"
        proofs = proofs (proofs ? ", " : "") proof
      }
      if (!proofs) wrong(id " names no proof")
      table = table "\n| " id " | " column[3] " | " told[id] " | " proofs " |"
    }
    END {
      for (id in told) if (id != "NONE" && !(id in known)) wrong("a scenario proves " id ", which is no requirement")
      if (failed) exit 1
      print "# What proves which requirement"
      print ""
      print "Made by `./connector trace` from [the requirements](01-intended-use.md), the tags of"
      print "[the scenarios](../../requirements/features/databricks-access.feature) and the classes of tests; do not edit it."
      print "All of it runs in `./connector test`; scenarios also against a live endpoint (`./connector bdd`)."
      print ""
      print table
    }' "$1"
}

the_trace_is_that_of_scenarios_and_tests() { # REQUIREMENTS FEATURES TABLE
  trace_table "$1" "$2" >"$scratch/trace" || {
    cat "$scratch/trace"
    return 1
  }
  diff "$3" "$scratch/trace" >/dev/null || {
    echo "$3 is not what it would be now: run ./connector trace"
    return 1
  }
}
