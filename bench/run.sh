#!/usr/bin/env bash
# The figures of docs/benchmarks.md, from a release build. Server, database and load generator share this machine.
#   bench/run.sh        (./dev bench builds first; RAHDARI_BENCH_CASES="300" leaves the large world out)
set -euo pipefail
cd "$(dirname "$0")/.."

program=build/release/rahdari
work=build/bench
rm -rf "$work"
mkdir -p "$work"
server=

stop_server() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  fi
}
trap stop_server EXIT

wait_until_ready() {
  for _ in $(seq 300); do
    if node -e "fetch('$1/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"; then return 0; fi
    sleep 0.1
  done
  cat "$work/serve.log" >&2
  return 1
}

# Worklist and case pages by signed-in officers of both sides, 32 connections for 10 seconds each.
bench_pages() {
  local cases=$1 port=$2 data=$work/data_$1 address=http://127.0.0.1:$2 kind
  "$program" demo --cases "$cases" --seed 1 --data "$data" >"$work/demo_$cases.txt" 2>&1
  "$program" serve --data "$data" --port "$port" >"$work/serve.log" 2>&1 &
  server=$!
  wait_until_ready "$address"
  node bench/sign_in.mjs "$address" "$work/officers.lua"
  for kind in worklist case; do
    echo "pages  $kind page, $cases cases, 32 connections"
    RAHDARI_BENCH_OFFICERS=$work/officers.lua RAHDARI_BENCH_KIND=$kind \
      wrk --threads 1 --connections 32 --duration 10s --latency --script bench/pages.lua "$address" |
      grep -E 'Requests/sec|50%|99%|Non-2xx|answers other than 200' | sed 's/^ */         /'
  done
  echo "         server: $(awk '/VmHWM/ {printf "%.0f MiB at its peak", $2 / 1024}' "/proc/$server/status")"
  stop_server
}

echo "machine: $(nproc) cores, $(awk -F: '/model name/ {print $2; exit}' /proc/cpuinfo | sed 's/^ *//'); $(date +%F)"
bench=${RAHDARI_BENCH_PROGRAM:-build/release/bench/rahdari_bench}
"$bench" fold
"$bench" append "$work/append"
port=18080
for cases in ${RAHDARI_BENCH_CASES:-300 20000}; do
  bench_pages "$cases" "$port"
  port=$((port + 1))
done
