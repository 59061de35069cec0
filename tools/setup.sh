#!/usr/bin/env bash
# Installs the Debian 12 packages that a step needs, and nothing when they are there: the second run is instant.
# Not a package manager for other systems: there it names what is missing and stops.
#   tools/setup.sh build [test] [bench] [fuzz]
set -euo pipefail

build_packages=(g++ cmake ninja-build ccache mold pkg-config libboost1.81-dev libssl-dev libsqlite3-dev libsoci-dev
  nlohmann-json3-dev libsodium-dev libtomlplusplus-dev libcli11-dev libfmt-dev libspdlog-dev libicu-dev libexpected-dev
  git ca-certificates)
test_packages=(libgtest-dev librapidcheck-dev chromium sqlite3 fonts-noto-core)
bench_packages=(wrk)
fuzz_packages=(clang-16 libclang-rt-16-dev clang-format-16 clang-tidy-16)

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Debian's nodejs is 18, and any newer one from elsewhere will do; npm comes with it or from Debian.
needs_node() {
  local major
  major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/') || true
  [ -z "$major" ] || [ "$major" -lt 18 ]
}

wanted=()
for group in "$@"; do
  case $group in
    build)
      wanted+=("${build_packages[@]}")
      if needs_node; then wanted+=(nodejs); fi
      if ! command -v npm >/dev/null; then wanted+=(npm); fi
      ;;
    test) wanted+=("${test_packages[@]}") ;;
    bench) wanted+=("${bench_packages[@]}") ;;
    fuzz) wanted+=("${fuzz_packages[@]}") ;;
    *)
      echo "tools/setup.sh: unknown group '$group'; the groups are build, test, bench, fuzz" >&2
      exit 2
      ;;
  esac
done

if ! command -v dpkg-query >/dev/null; then
  echo "tools/setup.sh: this is not Debian. Needed, under Debian 12's names: ${wanted[*]}" >&2
  echo "Install their like, then set RAHDARI_SKIP_SETUP=1 to pass this step." >&2
  [ "${RAHDARI_SKIP_SETUP:-}" = 1 ] && exit 0
  exit 3
fi

missing=()
for package in "${wanted[@]}"; do
  if ! is_installed "$package"; then missing+=("$package"); fi
done
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

echo "installing from Debian: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "tools/setup.sh: run this once as root: apt-get install ${missing[*]}" >&2
    exit 3
  fi
  as_root=(sudo)
fi
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
"${apt[@]}" update
"${apt[@]}" install -y --no-install-recommends "${missing[@]}"
