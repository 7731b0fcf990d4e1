#!/bin/sh
# Plays W2 in real time beside other load and tells how evenly, one line of figures per run of sownd and, if it is there,
# of scsynth playing the same in the same JACK server.
# Usage: steady.sh [SECONDS [BLOCKS [DRIVERS]]]     (600 "64 128" "jack null")
# Environment: STEADY_BURN=0 burns no core, STEADY_LITTER megabytes a second allocated in sownd's JVM (200),
# STEADY_PEER=0 leaves scsynth out, STEADY_OPTIONS more options for sownd steady, SOWND_JAVA_OPTS as for sownd.
# Needs jackd (JACK 2); ends only what it started.
set -u
home=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd -P) || exit 1
seconds=${1:-600}
blocks=${2:-64 128}
drivers=${3:-jack null}
port=57911
work=$(mktemp -d) || exit 1
jack='' peer='' burner=''

finish() {
  for each in $burner $peer $jack; do kill "$each" 2>/dev/null && wait "$each" 2>/dev/null; done
  burner='' peer='' jack=''
}
trap 'finish; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# Lines of JACK's log that name a client as late.
late() { # CLIENT
  grep -c "client = $1 was not finished" "$work/jack.log" 2>/dev/null
}

start_jack() { # BLOCK
  JACK_DEFAULT_SERVER=sownd_steady JACK_NO_AUDIO_RESERVATION=1
  export JACK_DEFAULT_SERVER JACK_NO_AUDIO_RESERVATION
  jackd --no-mlock -R -P 70 -n sownd_steady -d dummy -p "$1" -r 48000 >"$work/jack.log" 2>&1 &
  jack=$!
  until jack_lsp >/dev/null 2>&1; do kill -0 "$jack" || { cat "$work/jack.log"; exit 1; }; done
}

start_peer() {
  [ "${STEADY_PEER:-1}" = 1 ] && command -v scsynth >/dev/null || return 0
  SC_JACK_DEFAULT_OUTPUTS=system scsynth -u "$port" -i 0 -o 2 -R 0 -l 2 >"$work/scsynth.log" 2>&1 &
  peer=$!
  until grep -q 'server ready' "$work/scsynth.log"; do kill -0 "$peer" || { cat "$work/scsynth.log"; exit 1; }; done
  python3 "$home/installer/src/test/scsynth_w2.py" "$port" play
}

burn() {
  [ "${STEADY_BURN:-1}" = 1 ] || return 0
  while :; do :; done &
  burner=$!
}

# Counts late cycles from "measuring" to "measured".
follow() {
  ours=0 theirs=0
  while read -r line; do
    case $line in
      measuring) ours=$(late sownd) theirs=$(late SuperCollider) ;;
      measured)
        [ -z "$jack" ] || echo "  late cycles: sownd $(($(late sownd) - ours)), scsynth $(($(late SuperCollider) - theirs))"
        [ -z "$peer" ] || echo "  $(python3 "$home/installer/src/test/scsynth_w2.py" "$port" status)"
        ;;
      *) echo "  $line" ;;
    esac
  done
}

for driver in $drivers; do
  for block in $blocks; do
    echo "$driver, $block frames, $seconds s, burning ${STEADY_BURN:-1} core, ${STEADY_LITTER:-200} MB/s allocated"
    if [ "$driver" = jack ]; then
      start_jack "$block"
      start_peer
    fi
    burn
    # shellcheck disable=SC2086 # the options are meant to be split
    "$home/sownd" steady W2 --audio "$driver" --block "$block" --seconds "$seconds" --litter "${STEADY_LITTER:-200}" \
      ${STEADY_OPTIONS:-} 2>"$work/sownd.log" | follow
    finish
  done
done
