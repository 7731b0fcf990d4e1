#!/bin/sh
# Builds tremolo.jar here. Needs a JDK 25 on PATH and sownd built once (./sownd version).
set -eu
cd "$(dirname "$0")"
engine=$(ls ../../../engine/target/sownd-engine-*.jar | head -n 1)
rm -rf build && mkdir build
javac --release 25 -d build -cp "$engine" src/example/*.java
cp -r src/META-INF build/
jar --create --file tremolo.jar -C build .
rm -rf build
echo "tremolo.jar: copy it to ~/.local/share/sownd/plugins, then: sownd types"
