#!/bin/sh
# Renders the sounds of the demo project anew from their graphs, as sounds/renderings.txt says.
# Usage: assets/demo/render.sh [NAME …]   (all without names)
# Exit: 0 done, 1 a sound could not be rendered, 2 a name that is not listed.
set -u

here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P) || exit 1
list=$here/sounds/renderings.txt
mkdir -p "$here/matinee/assets" || exit 1

for name; do
  grep -q "^$name " "$list" || { echo "render.sh: \"$name\" is not in $list" >&2; exit 2; }
done

grep -v '^#' "$list" | while read -r name rate skip seconds; do
  case " $* " in *" $name "* | '  ') ;; *) continue ;; esac
  "$here/../../sownd" render "$here/sounds/$name.json" --rate "$rate" --skip "$skip" --seconds "$seconds" \
    --encoding pcm16 --out "$here/matinee/assets/$name.wav" </dev/null || exit 1
done
