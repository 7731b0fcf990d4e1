#!/bin/sh
# Measures a start of a built sownd: from the call of ./sownd to the first answer of its hub, in milliseconds.
# Usage: start_time.sh [TIMES [PORT [RUN_OPTIONS …]]]     (5, 18095; give --headless to measure without a window)
# Run it with and without the ahead-of-time cache: SOWND_JAVA_OPTS=-XX:AOTMode=off start_time.sh …
set -u
home=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd -P) || exit 1
times=${1:-5}
port=${2:-18095}
[ $# -lt 2 ] || shift
[ $# -lt 1 ] || shift
while [ "$times" -gt 0 ]; do
  times=$((times - 1))
  began=$(date +%s%N)
  "$home/sownd" run --audio null --http-port "$port" --osc-port 0 --duration 3 "$@" >/dev/null 2>&1 </dev/null &
  program=$!
  until curl -s -o /dev/null "http://127.0.0.1:$port/"; do
    kill -0 "$program" 2>/dev/null || { echo "sownd ended before it answered"; exit 1; }
  done
  echo "$((($(date +%s%N) - began) / 1000000)) ms"
  wait "$program"
done
