#!/usr/bin/env bash
# Compiles the style sheet and the script of the pages into build/assets, which the program carries inside.
#   assets/build.sh
set -euo pipefail
cd "$(dirname "$0")"
../tools/npm_install.sh .
out=../build/assets
mkdir -p "$out"
# The package is found through Node, so that no path of node_modules stands in the sheets.
node_modules/.bin/sass --pkg-importer=node --style=compressed --no-source-map --quiet-deps rahdari.scss "$out/rahdari.css"
cp rahdari.js "$out/rahdari.js"
bytes=$(cat "$out/rahdari.css" "$out/rahdari.js" | wc -c)
echo "style sheet and script: $bytes bytes"
if [ "$bytes" -gt 131072 ]; then
  echo "too heavy: a first page with its style sheet and script stays under 150 KB" >&2
  exit 1
fi
