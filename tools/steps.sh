# Numbered steps with their seconds, for ./run, ./test and ./dev. Sourced, not run; set `steps_in_all` before the first step.
# shellcheck shell=bash

step_number=0
steps_in_all=${steps_in_all:-1}

# step TITLE COMMAND...: runs the command and says how long it took. Its output goes to build/log/NAME.log, shown when it fails.
step() {
  local title=$1 log started
  shift
  step_number=$((step_number + 1))
  log=build/log/$(basename "$0")_$step_number.log
  mkdir -p build/log
  printf '[%d/%d] %s … ' "$step_number" "$steps_in_all" "$title"
  started=$SECONDS
  if "$@" >"$log" 2>&1; then
    printf '%d s\n' "$((SECONDS - started))"
  else
    printf 'failed after %d s\n' "$((SECONDS - started))"
    tail -n 200 "$log"
    echo "The whole log is in $log." >&2
    return 1
  fi
}

# Builds targets of a preset: build_preset release rahdari
build_preset() {
  local preset=$1
  shift
  # Paths relative to this folder, so that another clone on the same machine finds the same compilations.
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
  cmake --preset "$preset" &&  # joined, since -e does not hold inside a condition
    ninja -C "build/$preset" -j "${RAHDARI_JOBS:-$(nproc)}" "$@"
}
