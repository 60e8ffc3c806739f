# Gets Terragrunt at one pinned version from its release, checked against the SHA-256 published with it.

TERRAGRUNT_VERSION=0.93.13

need_terragrunt() {
  TERRAGRUNT="$ROOT/.tools/terragrunt-$TERRAGRUNT_VERSION/terragrunt"
  [ -x "$TERRAGRUNT" ] && return
  mkdir -p "${TERRAGRUNT%/*}"
  step "getting Terragrunt $TERRAGRUNT_VERSION" fetch_terragrunt "$TERRAGRUNT" ||
    die "Terragrunt $TERRAGRUNT_VERSION could not be had, or is not what its release says; nothing of it was used"
}

fetch_terragrunt() {
  local target=$1 name from sum
  name="terragrunt_$(platform)"
  from="https://github.com/gruntwork-io/terragrunt/releases/download/v$TERRAGRUNT_VERSION"
  download "$from/$name" "$target.part" && download "$from/SHA256SUMS" "$target.sums" || return 1
  sum=$(awk -v name="$name" '$2 == name { print $1 }' "$target.sums")
  if [ -z "$sum" ] || [ "$(sha256_of "$target.part")" != "$sum" ]; then
    rm -f "$target.part" "$target.sums"
    return 1
  fi
  rm -f "$target.sums"
  chmod +x "$target.part" && mv "$target.part" "$target"
}
