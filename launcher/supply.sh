# What the product is made of: bill of materials, licences, known vulnerabilities, bugs that a machine can find, and
# whether the same sources give the same jars.

BOM="$ROOT/target/bom.json"
ADVISORIES_URL=https://osv-vulnerabilities.storage.googleapis.com/Maven/all.zip

run_supply() {
  [ $# -eq 0 ] || die "./connector supply takes nothing more"
  make_bom
  say "$(grep -c '"bom-ref" :' "$BOM") entries in $BOM (CycloneDX)"
  say "licences of the libraries in the product"
  supply_java launcher/Licences.java "$BOM" launcher/licences.txt ||
    die "a licence is not allowed; launcher/licences.txt says which are"
  check_bugs
  build_twice
}

run_scan() {
  local database=${CONNECTOR_ADVISORIES:-$ROOT/.run/advisories.zip}
  case ${1:-} in
    '') ;;
    --update)
      mkdir -p "${database%/*}"
      step "getting the advisories of OSV" download "$ADVISORIES_URL" "$database.part" ||
        die "the advisories cannot be had from $ADVISORIES_URL; put them there and name the file in CONNECTOR_ADVISORIES"
      mv "$database.part" "$database"
      shift
      ;;
    *) die "usage: ./connector scan [--update]" ;;
  esac
  [ $# -eq 0 ] || die "usage: ./connector scan [--update]"
  [ -f "$database" ] ||
    die "nothing was scanned: there is no database at $database. Run ./connector scan --update, or fetch $ADVISORIES_URL elsewhere and name the file in CONNECTOR_ADVISORIES"
  make_bom
  supply_java launcher/Scan.java "$BOM" "$database" launcher/vulnerabilities.txt ||
    die "update what is vulnerable, or say in launcher/vulnerabilities.txt why it does no harm"
}

make_bom() {
  need_jdk
  need_maven
  # Maven leaves the goal out in silence where it is told to be offline, and an old list would pass for a new one.
  rm -f "$BOM" bootstrap/target/bom.json
  step "building the product and its bill of materials" "$MVN" -q package -Dcyclonedx.skip=false -DskipTests -pl bootstrap -am ||
    die "the bill of materials could not be made"
  [ -f bootstrap/target/bom.json ] ||
    die "there is no bill of materials: the plugin that makes it does nothing while Maven is offline (-o, or in its settings)"
  mkdir -p "${BOM%/*}"
  cp bootstrap/target/bom.json "$BOM"
}

# Programs of the launcher's own, with the libraries that are there anyway.
supply_java() { "$JAVA_HOME/bin/java" -cp "bootstrap/target/lib/*:${MVN%/bin/mvn}/lib/*" "$@"; }

check_bugs() {
  need_jdk
  need_maven
  # Packed, for tests of one module are built on those of another, and Maven wants them all before it looks.
  step "looking for bugs by SpotBugs and find-sec-bugs" "$MVN" -q package spotbugs:check -DskipTests -pl bootstrap -am ||
    die "something was found, or could not be looked for: mend it, or say in spotbugs-exclude.xml why it is none"
}

# The second build is of a copy at another place, so nothing of the place may be in the jars.
build_twice() {
  local copy="$ROOT/.run/second-build"
  rm -rf "$copy"
  mkdir -p "$copy"
  # One archive, whose end is the end of the copy: xargs would make several of so many names.
  git ls-files -z --cached --others --exclude-standard | tar --null -T - -cf - | tar -xf - -C "$copy"
  step "building the same once more at another place" "$MVN" -q -f "$copy/pom.xml" package -DskipTests -pl bootstrap -am ||
    die "the second build failed"
  jars_are_alike . "$copy" || die "the builds are not alike; the second one is left in $copy"
  rm -rf "$copy"
  say "two builds gave the same jars"
}

# What the second build made, the first made too, to the byte.
jars_are_alike() { # FIRST SECOND
  local jar same=0 other=0
  for jar in "$2"/*/target/*-SNAPSHOT.jar; do
    jar=${jar#"$2/"}
    if [ -f "$1/$jar" ] && cmp -s "$1/$jar" "$2/$jar"; then
      printf '%s  %s\n' "$(sha256_of "$2/$jar")" "${jar##*/}"
      same=$((same + 1))
    else
      echo "$jar differs from build to build"
      other=$((other + 1))
    fi
  done
  [ "$same" -gt 0 ] && [ "$other" -eq 0 ]
}
