#!/bin/sh
# Tests ./sownd from outside, on copies of its scripts in a folder with blanks in its name.
# Usage: launcher_test.sh          JDKs and Maven are small scripts that write down how they were called; needs neither
#        launcher_test.sh --real   one first and one second start with the real JDK and the real Maven
# shellcheck disable=SC2016 # the made-up Maven expands what stands in single quotes
set -u
unset JAVA_HOME SOWND_JAVA_OPTS
repository=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd -P)
play=$(mktemp -d "${TMPDIR:-/tmp}/sownd launcher.XXXXXX") || exit 1
trap 'rm -rf "$play"' EXIT
trap 'exit 130' INT TERM
passed=0
failed=0

check() { # WHAT EXPECTED ACTUAL
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
  fi
}

check_has() { # WHAT PART WHOLE
  case $3 in *"$2"*) check "$1" yes yes ;; *) check "$1" "… $2 …" "$3" ;; esac
}

# The JDK answers with its folder and the program's arguments and ends with 7, so that the exit code can be seen.
fake_jdk() { # DIR VERSION
  mkdir -p "$1/bin"
  printf 'JAVA_VERSION="%s"\nJAVA_RUNTIME_VERSION="%s+1"\n' "$2" "$2" >"$1/release"
  cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
for option; do
  case $option in -XX:AOTCacheOutput=*) echo cache >"${option#*=}"; exit 0 ;; esac
done
printf '%s|' "$(dirname "$(dirname "$0")")"
while [ "$1" != sownd.app.app.Main ]; do
  case $1 in -XX:AOTCache=*) printf 'cache|' ;; -Dsownd.home=*) printf '%s|' "$1" ;; esac
  shift
done
shift
for argument; do printf '<%s>' "$argument"; done
exit 7
JAVA
  cp "$1/bin/java" "$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# A house with the scripts and no sources, and a Maven that gathers one jar and counts its calls.
fresh_house() { # NAME
  house="$play/$1"
  mkdir -p "$house/installer/src/main" "$house/surface-app/src/main" "$play/tools"
  cp "$repository/sownd" "$house/"
  cp -R "$repository/installer/src/main/sh" "$repository/installer/src/main/jvm" "$house/installer/src/main/"
  echo '<project/>' >"$house/pom.xml"
  maven_does 'echo jar >"$house/installer/target/lib/app.jar"'
}

maven_does() { # COMMANDS
  cat >"$play/tools/mvn" <<MVN
#!/bin/sh
house='$house'
echo "\$JAVA_HOME" >>"\$house/maven-calls"
mkdir -p "\$house/installer/target/lib"
$1
MVN
  chmod +x "$play/tools/mvn"
}

calls() { wc -l <"$house/maven-calls" | tr -d ' '; }

# What a start prints, its messages after it, and its exit code.
start() { # ARGUMENTS
  out=$(PATH="$play/tools:/usr/bin:/bin" "$house/sownd" "$@" 2>"$play/messages" </dev/null)
  code=$?
  messages=$(cat "$play/messages")
}

finds_a_jdk_wherever_it_stands() {
  fresh_house 'the house'
  fake_jdk "$play/folders/jdk 25" 25.0.3
  fake_jdk "$play/folders/jdk-17" 17.0.9
  fake_jdk "$play/folders/jdk-27" 27-ea
  fake_jdk "$play/elsewhere/mac.jdk/Contents/Home" 26
  fake_jdk "$play/home of java" 25.0.1
  export SOWND_JDK_FOLDERS="$play/nowhere:$play/folders"
  start version
  check 'the one nearest to 25 in a folder' "$play/folders/jdk 25|-Dsownd.home=$house|<version>" "$out"
  check 'and Maven runs on it' "$play/folders/jdk 25" "$(cat "$house/maven-calls")"
  JAVA_HOME="$play/home of java" && export JAVA_HOME
  start version
  check_has 'JAVA_HOME goes first' "$play/home of java|" "$out"
  JAVA_HOME=$play/folders/jdk-17
  start version
  check_has 'JAVA_HOME at 17 does not end the search' "$play/folders/jdk 25|" "$out"
  unset JAVA_HOME
  ln -s "$play/home of java/bin/java" "$play/tools/java"
  start version
  check_has 'PATH goes before folders, through a link' "$play/home of java|" "$out"
  rm "$play/tools/java"
  SOWND_JDK_FOLDERS="$play/elsewhere" start version
  check_has 'a macOS bundle' "$play/elsewhere/mac.jdk/Contents/Home|" "$out"
}

refuses_an_old_java_in_two_lines() {
  fresh_house 'old house'
  fake_jdk "$play/old/jdk-17" 17.0.9
  fake_jdk "$play/old/jdk-8" 1.8.0_412
  ln -s "$play/old/jdk-8/bin/java" "$play/tools/java" # hides the one of this machine
  SOWND_JDK_FOLDERS="$play/old" start version
  check 'exit code without a JDK' 69 "$code"
  check 'two lines' 2 "$(wc -l <"$play/messages" | tr -d ' ')"
  check_has 'what was found' "the newest found is 17, in $play/old/jdk-17." "$messages"
  check_has 'what to install' 'Install one:' "$messages"
  check 'nothing on standard output' '' "$out"
  SOWND_JDK_FOLDERS="$play/nowhere" start version
  check_has 'java on PATH is named too' 'the newest found is 8' "$messages"
  rm "$play/tools/java"
}

passes_arguments_and_exit_code() {
  fresh_house 'argument house'
  start run 'a b' '' '*' '--headless' "it's"
  check 'arguments' "$play/folders/jdk 25|cache|-Dsownd.home=$house|<run><a b><><*><--headless><it's>" "$out"
  check 'exit code' 7 "$code"
  start
  check 'no argument' "$play/folders/jdk 25|cache|-Dsownd.home=$house|" "$out"
  ln -s "$house/sownd" "$play/link one"
  ln -s 'link one' "$play/link two"
  out=$(cd / && PATH="$play/tools:/usr/bin:/bin" "$play/link two" version 2>&1)
  check 'through two links, from elsewhere' "$play/folders/jdk 25|-Dsownd.home=$house|<version>" "$out"
}

builds_only_when_needed() {
  fresh_house 'building house'
  start
  check 'first start' "[1/3] building sownd (first start only) …
[2/3] rehearsing once, so that every later start is quick …
[3/3] opening …" "$messages"
  start
  check 'second start says nothing' '' "$messages"
  check 'and builds nothing' 1 "$(calls)"
  mkdir -p "$house/assets/demo" && touch "$house/assets/demo/project.json"
  start
  check 'a saved demo is no source' 1 "$(calls)"
  : >"$house/surface-app/src/main/New.java"
  start version
  check_has 'a new source builds again' '[1/2] building sownd (sources changed) …' "$messages"
  touch -t 203801010000 "$house/pom.xml"
  start version
  touch -t 203801010000 "$house/target/sownd/current"
  rm -r "$house/target/sownd"/2*
  start version
  check 'a lost build is built again' 4 "$(calls)"
}

renders_with_a_cache_of_its_own() {
  fresh_house 'rendering house'
  maven_does 'for jar in a picocli-4 sownd-app z; do echo jar >"$house/installer/target/lib/$jar.jar"; done'
  start version
  check 'a question rehearses nothing' "$play/folders/jdk 25|-Dsownd.home=$house|<version>" "$out"
  start render x.json --seconds 20
  check_has 'the first rendering rehearses' 'rehearsing once' "$messages"
  check 'and has a cache' "$play/folders/jdk 25|cache|-Dsownd.home=$house|<render><x.json><--seconds><20>" "$out"
  start bench W1 --repeat=1
  check 'the bench has the same' "|$messages" "|"
  start bench W1
  check_has 'what is longer has another' 'rehearsing once' "$messages"
  start version
  check 'and a question' "$play/folders/jdk 25|cache|-Dsownd.home=$house|<version>" "$out"
  # shellcheck disable=SC2016 # the script of the JDK expands it
  printf '#!/bin/sh\nfor option; do echo "$option"; done\n' >"$play/folders/jdk 25/bin/java"
  start version
  check 'no module that wants its classes linked anew' '' "$(printf '%s\n' "$out" | grep incubator)"
  check_has 'a collector that starts quickly' '-XX:+UseSerialGC' "$out"
  lib=$(dirname "$(find "$house/target/sownd" -name z.jar)")
  check_has 'picocli and sownd before the rest' "$lib/picocli-4.jar:$lib/sownd-app.jar:$lib/a.jar:$lib/z.jar" "$out"
  commands=$(printf '%s\n' "$out" | sed -n 's/^-XX:CompilerDirectivesFile=//p')
  check 'orders for the compiler that are there' readable "$([ -r "$commands" ] && echo readable)"
  start --help
  check_has 'also for help' '-XX:+UseSerialGC' "$out"
  start render x.json --seconds 54
  commands=$(printf '%s\n' "$out" | sed -n 's/^-XX:CompileCommandFile=//p')
  check 'others for what takes long' readable "$([ -r "$commands" ] && echo readable)"
  check_has 'wide loops where they pay' jdk.incubator.vector "$out"
  start
  check_has 'but a show is never stopped' '-XX:+UseZGC' "$out"
  fake_jdk "$play/folders/jdk 25" 25.0.3
}

shows_why_a_build_failed() {
  fresh_house 'failing house'
  maven_does 'echo "[ERROR] Could not transfer artifact info.picocli:picocli:jar:4.7.7 from/to central"; exit 1'
  start version
  check 'exit code of a failed build' 70 "$code"
  check_has 'the artifact' 'Not reachable: info.picocli:picocli:jar:4.7.7' "$messages"
  check_has 'the mend' 'Connect this machine to the network' "$messages"
  check_has 'the log' "The whole log: $house/target/sownd/build.log" "$messages"
  maven_does 'echo "[ERROR] COMPILATION ERROR :"; echo "[ERROR] /a/B.java:[3,1] ; expected"; exit 1'
  start version
  check_has 'the line of the source' '/a/B.java:[3,1] ; expected' "$messages"
  maven_does 'echo jar >"$house/installer/target/lib/app.jar"'
  start version
  check 'mended' 7 "$code"
}

survives_a_build_cut_off() {
  fresh_house 'cut house'
  maven_does 'echo half >"$house/installer/target/lib/app.jar"; echo $$ >"$house/begun"; exec sleep 600'
  mkfifo "$house/begun"
  PATH="$play/tools:/usr/bin:/bin" "$house/sownd" version >/dev/null 2>&1 &
  starter=$!
  read -r maven <"$house/begun"
  kill "$starter"
  wait "$starter"
  check 'exit code after TERM' 143 $?
  check 'Maven ended with it' ended "$(kill -0 "$maven" 2>/dev/null && echo alive || echo ended)"
  check 'no lock is left' no "$([ -e "$house/target/sownd/lock" ] && echo yes || echo no)"
  mkdir -p "$house/target/sownd/lock" && echo 999999999 >"$house/target/sownd/lock/pid"
  maven_does 'echo jar >"$house/installer/target/lib/app.jar"'
  start version
  check 'builds again, past the lock of the dead' 7 "$code"
}

builds_once_for_two_starts() {
  fresh_house 'shared house'
  maven_does 'echo jar >"$house/installer/target/lib/app.jar"; echo begun >"$house/begun"; read -r _ <"$house/go"'
  mkfifo "$house/begun" "$house/go" "$house/waits"
  PATH="$play/tools:/usr/bin:/bin" "$house/sownd" one >"$house/one" 2>&1 &
  first=$!
  read -r _ <"$house/begun"
  PATH="$play/tools:/usr/bin:/bin" "$house/sownd" two >"$house/two" 2>"$house/waits" &
  second=$!
  read -r waiting <"$house/waits"
  echo go >"$house/go"
  wait "$first"
  check 'the first' 7 $?
  wait "$second"
  check 'the second' 7 $?
  check_has 'the second says what it waits for' "another start of sownd (process $first) is building" "$waiting"
  check_has 'and runs' '<two>' "$(cat "$house/two")"
  check 'one build' 1 "$(calls)"
}

# A whole first start in a copy of the sources, with windows if there is a display; then headless; then a mere question.
starts_for_real() {
  house="$play/real house"
  mkdir -p "$house"
  (cd "$repository" && tar cf - --exclude=target --exclude=.git .) | (cd "$house" && tar xf -)
  mode=headless
  if [ -n "${DISPLAY:-}" ]; then
    mode=window
    really run
    check_has 'a first start builds' '[1/3] building sownd (first start only)' "$messages"
  fi
  really run --headless
  check_has 'a first headless start rehearses' 'rehearsing once' "$messages"
  for kind in "$mode" headless; do
    cache=$(find "$house/target/sownd" -name "$kind-*.aot" -size +1000)
    [ -n "$cache" ] || cat "$house"/target/sownd/*/rehearsal-"$kind".log
    check_has "the $kind rehearsal left a cache" "$kind" "$cache"
  done
  really run --headless
  out=$(cd / && "$house/sownd" version 2>&1 </dev/null)
  check_has 'a built sownd only answers' 'sownd 0.' "$out"
}

really() { # ARGUMENTS
  "$house/sownd" "$@" --audio null --duration 1 --http-port 0 --osc-port 0 >"$play/said" 2>"$play/messages" </dev/null
  check "exit code of $*" 0 $?
  messages=$(cat "$play/messages")
  grep '^\[' "$play/messages"
}

if [ "${1:-}" = --real ]; then
  starts_for_real
else
  unset DISPLAY
  finds_a_jdk_wherever_it_stands
  refuses_an_old_java_in_two_lines
  passes_arguments_and_exit_code
  builds_only_when_needed
  renders_with_a_cache_of_its_own
  shows_why_a_build_failed
  survives_a_build_cut_off
  builds_once_for_two_starts
fi
echo "launcher: $passed checks passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
