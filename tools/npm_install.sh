#!/usr/bin/env bash
# Installs the npm packages of one folder from its lock file, once per lock file. No install script of a package runs.
#   tools/npm_install.sh FOLDER
set -euo pipefail
cd "$1"
stamp=node_modules/.installed_from
lock=$(sha256sum package-lock.json)
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$lock" ]; then exit 0; fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
echo "$lock" >"$stamp"
