# What must hold of the documents. Wants $scratch, a folder for what lies between.

documents() { # every document of ours
  find . \( -name .git -o -name target -o -name node_modules -o -name .tools -o -name .run \) -prune -o \
    -name '*.md' -print |
    sed 's|^\./||'
}

every_named_sentence_is_a_test() { # what has four underscores or more is the name of a test, and no code of ours
  documents | xargs grep -ohE '`[a-z]+(_[a-z0-9]+){4,}`' | tr -d '`' | sort -u >"$scratch/named"
  {
    find . -path '*/src/test/*' -name '*.java' -print | xargs grep -ohE 'void [a-z0-9_]+\(' | sed 's/^void //; s/($//'
    find policies -name '*_test.rego' -print | xargs grep -ohE '^test_[a-z0-9_]+'
  } | sort -u >"$scratch/tests"
  [ -s "$scratch/named" ] && [ -s "$scratch/tests" ] || return 1
  comm -23 "$scratch/named" "$scratch/tests" >"$scratch/unknown"
  sed 's/^/a document names the test /; s/$/, which is not there/' "$scratch/unknown"
  [ ! -s "$scratch/unknown" ]
}

# Links and headings of the documents given, as: "link FROM:LINE TARGET" and "heading FILE#ANCHOR".
links_and_headings() {
  LC_ALL=C awk '
    FNR == 1 { fenced = 0 }
    /^ *```/ { fenced = !fenced; next }
    fenced { next }
    /^#+ / {
      anchor = tolower($0)
      sub(/^#+ +/, "", anchor)
      gsub(/[^a-z0-9 _-]/, "", anchor)
      gsub(/ /, "-", anchor)
      print "heading " FILENAME "#" anchor
    }
    {
      line = $0
      gsub(/`[^`]*`/, "", line)
      while (match(line, /\]\([^)]+\)/)) {
        print "link " FILENAME ":" FNR " " substr(line, RSTART + 2, RLENGTH - 3)
        line = substr(line, RSTART + RLENGTH)
      }
    }' "$@"
}

plain_path() { # PATH: the same without dots, as long as it stays below where it begins
  local part path=
  local IFS=/
  for part in $1; do
    case $part in
      . | '') ;;
      ..) case $path in */*) path=${path%/*} ;; *) path= ;; esac ;;
      *) path=${path:+$path/}$part ;;
    esac
  done
  printf '%s\n' "$path"
}

every_link_leads_somewhere() { # FILE…
  local kind from target file path broken=0 seen=0
  links_and_headings "$@" >"$scratch/links"
  while read -r kind from target; do
    [ "$kind" = link ] || continue
    case $target in *://* | mailto:*) continue ;; esac
    seen=$((seen + 1))
    file=${from%:*}
    path=${target%%#*}
    case $path in
      '') path=$file ;;
      *) case $file in */*) path=${file%/*}/$path ;; esac ;;
    esac
    [ -e "$path" ] || {
      echo "$from: $target is not there"
      broken=1
      continue
    }
    case $target in
      *'#'*)
        case $path in *..*) path=$(plain_path "$path") ;; esac
        grep -qxF "heading $path#${target#*#}" "$scratch/links" || {
          echo "$from: there is no heading #${target#*#}"
          broken=1
        }
        ;;
    esac
  done <"$scratch/links"
  [ "$seen" -gt 0 ] && [ "$broken" -eq 0 ]
}

all_links_lead_somewhere() {
  local files=() file
  while IFS= read -r file; do files+=("$file"); done < <(documents)
  every_link_leads_somewhere "${files[@]}"
}

# A document is one that the README links to, or that the README.md of its folder links to while the README links to that.
every_document_is_linked() { # README FILE…
  local file linked missing=0 root=$1
  shift
  linked=$(links_of "$root")
  while read -r file; do
    case $file in */README.md) linked+=$'\n'$(links_of "$file") ;; esac
  done <<<"$linked"
  for file in "$@"; do
    [ "$file" = "$root" ] || grep -qxF "$file" <<<"$linked" || {
      echo "$root leads to $file by no link"
      missing=1
    }
  done
  return "$missing"
}

links_of() { # FILE: what it links to, from the root
  local kind from target folder=
  case $1 in */*) folder=${1%/*}/ ;; esac
  links_and_headings "$1" | while read -r kind from target; do
    [ "$kind" = link ] || continue
    plain_path "$folder${target%%#*}"
  done
}

all_documents_are_linked() {
  local files=() file
  # What lies with sources says where they are from, and is no document.
  while IFS= read -r file; do files+=("$file"); done < <(documents | grep -v '/src/')
  every_document_is_linked README.md "${files[@]}"
}

# What is said of the connector can be tried: by a test, or by a command. Decisions name theirs under Confirmation, indexes
# lead on, and what looks wrong is explained, not claimed.
every_document_names_a_proof() { # FILE…
  local file missing=0
  for file in "$@"; do
    case $file in */README.md | */adr/* | */intentional.md) continue ;; esac
    grep -qE '`[A-Z][A-Za-z]+(Test|IT)`|\./connector [a-z]|`policies/check' "$file" || {
      echo "$file names neither a test nor a command that proves it"
      missing=1
    }
  done
  return "$missing"
}

all_documents_name_a_proof() {
  local files=() file
  while IFS= read -r file; do files+=("$file"); done < <(documents | grep '^docs/')
  every_document_names_a_proof "${files[@]}"
}

# A requirement is a row "| REQ-…", a risk a heading "### RISK-…" with a row "| Proof |"; each is there once, with a proof.
every_promise_names_its_proof() { # REQUIREMENTS RISKS
  awk '
    /^\| REQ-/ {
      number++
      columns = split($0, column, / *\| */)
      if (column[columns - 1] !~ /`/) { print column[2] " names no proof"; wrong = 1 }
      if (seen[column[2]]++) { print column[2] " is there twice"; wrong = 1 }
    }
    /^### RISK-/ {
      if (risk && !proven) { print risk " names no proof"; wrong = 1 }
      number++
      risk = $2
      proven = 0
      if (seen[risk]++) { print risk " is there twice"; wrong = 1 }
    }
    /^\| Proof \|.*`/ { proven = 1 }
    END {
      if (risk && !proven) { print risk " names no proof"; wrong = 1 }
      exit wrong || !number
    }' "$@"
}

# Which module is built on which, as the poms say: what is for tests alone is left out.
module_picture() {
  local module
  echo 'flowchart BT'
  sed -n 's/.*<module>\(.*\)<\/module>.*/\1/p' pom.xml | while read -r module; do
    awk -v module="$module" '
      { text = $0; gsub(/<[^>]*>| /, "", text) }
      /<dependency>/ { group = artifact = scope = "" }
      /<groupId>/ { group = text }
      /<artifactId>/ { artifact = text }
      /<scope>/ { scope = text }
      /<\/dependency>/ && group ~ /^io\.aiconnectors\./ && scope != "test" { print "  " module " --> " artifact }
    ' "$module/pom.xml"
  done
}

the_module_picture_is_that_of_the_poms() { # FILE
  module_picture >"$scratch/picture"
  awk '/^```mermaid/ { getline; inside = /^flowchart BT/ } /^```$/ { inside = 0 } inside' "$1" >"$scratch/drawn"
  diff "$scratch/drawn" "$scratch/picture" && return
  echo "the modules are drawn otherwise than the poms say; put this in place of the picture in $1:"
  cat "$scratch/picture"
  return 1
}
