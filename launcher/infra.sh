# Checks what the connector is deployed with, without an account: form, types, and the security properties that
# infra/tests asserts against a mocked provider. Gets Terraform from PATH or from its official release; the AWS provider
# from a folder or from Terraform's registry. What cannot be had is said aloud, and what depends on it is left out.

TERRAFORM_VERSION=1.11.4
AWS_PROVIDER_VERSION=5.100.0

run_infra() {
  [ "${1:-}" = check ] || die "usage: ./connector infra check"
  [ $# -eq 1 ] || die "./connector infra check takes nothing more"
  check_infra
}

check_infra() {
  if ! find_terraform; then
    not_checked "Terraform 1.11 or later is neither on PATH nor to be had from its release"
    return
  fi
  leave_out_missing_cli_config
  say "infra: form of Terraform and Terragrunt files"
  "$TERRAFORM" fmt -no-color -check -diff -recursive infra || die "./connector infra check: run 'terraform fmt -recursive infra'"
  check_terragrunt
  # A folder of its own, so that a checkout stays clean and no state of an earlier provider is left in the way.
  export TF_DATA_DIR="$ROOT/.run/terraform" TF_IN_AUTOMATION=1
  mkdir -p "$TF_DATA_DIR"
  rm -f infra/tests/.terraform.lock.hcl
  # Modules need no network: an error here is one of ours.
  infra_terraform get -no-color >/dev/null || die "infra: modules do not fit together"
  if ! step "infra: getting the AWS provider $AWS_PROVIDER_VERSION" init_infra; then
    if provider_folder >/dev/null; then die "infra: Terraform does not start with the provider in $(provider_folder)"; fi
    not_checked "the AWS provider $AWS_PROVIDER_VERSION is in no folder that is known here (name one in CONNECTOR_TF_PLUGINS) and its registry cannot be reached"
    return
  fi
  say "infra: types, and tests against a mocked provider"
  infra_terraform validate -no-color >/dev/null || die "infra: not valid"
  test_infra
}

not_checked() {
  printf '\n✗ infra: not checked: %s.\n  Modules, security properties and inputs of infra/ were NOT tested in this run.\n\n' "$1" >&2
}

# The schema of the provider is large and loaded for each run: at Go's own pace, half of the time goes into collecting it.
infra_terraform() { GOGC=400 "$TERRAFORM" -chdir=infra/tests "$@"; }

init_infra() {
  local folder
  if folder=$(provider_folder); then
    infra_terraform init -input=false -backend=false -no-color "-plugin-dir=$folder"
  else
    infra_terraform init -input=false -backend=false -no-color
  fi
}

# Most of the time goes into loading the provider anew for each run, so two halves go side by side.
test_infra() {
  local half failed=0 file number=0 pids=() halves=("" "")
  for file in infra/tests/*.tftest.hcl; do
    halves[number % 2]+=" -filter=${file##*/}"
    number=$((number + 1))
  done
  [ "$number" -ge 2 ] || die "infra: there are no tests"
  for half in 0 1; do
    # shellcheck disable=SC2086
    infra_terraform test -no-color ${halves[half]} >"$TF_DATA_DIR/test-$half" 2>&1 &
    pids+=($!)
  done
  for half in 0 1; do
    if wait "${pids[half]}"; then
      grep '^Success!' "$TF_DATA_DIR/test-$half" >&2 || failed=1
    else
      cat "$TF_DATA_DIR/test-$half" >&2
      failed=1
    fi
  done
  [ "$failed" -eq 0 ] || die "infra: tests failed"
}

# Terragrunt itself, where it is; its files are HCL, which Terraform reads and formats too, in any case. What they say is
# tested in infra/tests.
check_terragrunt() {
  local file
  while read -r file; do
    "$TERRAFORM" fmt -no-color -check -diff - <"$file" || die "infra: $file is not HCL in its usual form"
  done < <(find infra -name root.hcl -o -name terragrunt.hcl)
  if command -v terragrunt >/dev/null; then
    ENVIRONMENT=dev AWS_REGION=eu-central-1 terragrunt hcl validate --working-dir infra ||
      die "infra: Terragrunt does not accept its files"
  fi
}

find_terraform() {
  TERRAFORM=$(command -v terraform || true)
  is_our_terraform "$TERRAFORM" && return
  TERRAFORM="$ROOT/.tools/terraform-$TERRAFORM_VERSION/terraform"
  is_our_terraform "$TERRAFORM" && return
  mkdir -p "${TERRAFORM%/*}"
  step "getting Terraform $TERRAFORM_VERSION" fetch_terraform "$TERRAFORM" && is_our_terraform "$TERRAFORM"
}

# 1.11 or a later 1.x: the first whose mocked providers answer while planning.
is_our_terraform() {
  [ -x "$1" ] && "$1" version 2>/dev/null |
    awk '$1 == "Terraform" && $2 ~ /^v1\./ { split($2, part, "."); if (part[2] + 0 >= 11) found = 1 } END { exit !found }'
}

fetch_terraform() {
  local target=$1 name="terraform_${TERRAFORM_VERSION}_$(platform).zip" from sum
  from="https://releases.hashicorp.com/terraform/$TERRAFORM_VERSION"
  download "$from/$name" "$target.zip" &&
    download "$from/terraform_${TERRAFORM_VERSION}_SHA256SUMS" "$target.sums" || return 1
  sum=$(awk -v name="$name" '$2 == name { print $1 }' "$target.sums")
  if [ -z "$sum" ] || [ "$(sha256_of "$target.zip")" != "$sum" ]; then
    rm -f "$target.zip" "$target.sums"
    echo "the checksum of $name is wrong; it is not used" >&2
    return 1
  fi
  # A zip is a jar; the JDK is there anyway.
  (cd "${target%/*}" && { unzip -qo "$target.zip" terraform || "$JAVA_HOME/bin/jar" xf "$target.zip" terraform; }) &&
    chmod +x "$target" && rm -f "$target.zip" "$target.sums"
}

# A folder laid out as Terraform's mirrors are, with the pinned provider in it: the one that is named, or where Terraform
# and administrators keep them.
provider_folder() {
  local folder
  for folder in ${CONNECTOR_TF_PLUGINS:+"$CONNECTOR_TF_PLUGINS"} "${XDG_DATA_HOME:-$HOME/.local/share}/terraform/plugins" \
    "$HOME/.terraform.d/plugins" /usr/local/share/terraform/plugins /usr/share/terraform/plugins /opt/*; do
    if [ -d "$folder/registry.terraform.io/hashicorp/aws/$AWS_PROVIDER_VERSION" ]; then
      echo "$folder"
      return
    fi
  done
  return 1
}

# Terraform warns of a configuration that is named but not there, at every call.
leave_out_missing_cli_config() {
  if [ -n "${TF_CLI_CONFIG_FILE:-}" ] && ! [ -e "$TF_CLI_CONFIG_FILE" ]; then export TF_CLI_CONFIG_FILE=/dev/null; fi
}
