# The way into the program: which start it is, the rehearsal that makes starts quick, and the JVM's options.
# Sourced by sownd; needs $home, $room, $jdk, $jdk_build and, from is_fresh, $build.
# shellcheck shell=sh disable=SC2154

# How this start will run: with windows, headless, offline (renders and ends), brief (the same, over before wide loops would
# pay; docs/decisions/0011), or as a tool that answers and ends.
mode_of() { # ARGUMENTS
  case ${1:-run} in
    run) ;;
    bench | render) case " $* " in " bench control "* | " bench "*" control "*) echo headless; return ;; esac; if is_brief "$@"; then echo brief; else echo offline; fi; return ;;
    steady) echo headless; return ;;
    *) echo tool; return ;;
  esac
  for argument; do
    case $argument in
      -h | --help) echo tool; return ;;
      --headless) echo headless; return ;;
    esac
  done
  if [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}" ]; then echo window; else echo headless; fi
}

# Loops are not warmed up in the first 53 s of sound (Kernel.PATIENCE), so whatever renders less needs no vector module.
# Numbers that are none are left to the command to refuse.
is_brief() { # ARGUMENTS
  sound=30
  times=1
  case $1 in bench) times=7 ;; esac
  option=''
  for argument; do
    case $option in --seconds) sound=$argument ;; --repeat) times=$argument ;; esac
    case $argument in
      --seconds=*) sound=${argument#*=} ;;
      --repeat=*) times=${argument#*=} ;;
      --skip | --skip=* | all) return 1 ;;
    esac
    option=$argument
  done
  sound=${sound%%.*}
  case ${sound:-0}$times in *[!0-9]* | ???????*) return 1 ;; esac
  [ $((${sound:-0} * times)) -le 53 ]
}

# The ahead-of-time cache belongs to one build, one mode and one JDK; docs/decisions/0005 tells why and how much it gains.
cache_of() { # MODE
  printf '%s' "$build/$1-$(printf '%s' "$jdk_build" | tr -c 'A-Za-z0-9._-' _).aot"
}

is_offline() {
  [ "$mode" = offline ] || [ "$mode" = brief ]
}

# A rehearsal that failed leaves an empty cache: it is not repeated at every start.
is_rehearsed() {
  [ "$mode" = tool ] || [ -e "$(cache_of "$mode")" ]
}

is_ready() {
  is_fresh && is_rehearsed
}

make_ready() {
  trap 'give_up 130' INT
  trap 'give_up 143' TERM HUP
  take_lock
  # Another start may have done it while this one waited.
  is_ready || make_steps
  drop_lock
  trap - INT TERM HUP
}

give_up() { # EXIT_CODE
  if [ -n "${child:-}" ]; then
    kill "$child" 2>/dev/null
    wait "$child"
  fi
  drop_lock
  exit "$1"
}

make_steps() {
  step=0
  steps=$([ "$mode" = tool ] && echo 2 || echo 3)
  why='first start only'
  [ ! -e "$room/current" ] || why='sources changed'
  if is_fresh; then
    steps=2
  else
    tell "building sownd ($why) …"
    build_app || { code=$?; drop_lock; exit "$code"; }
  fi
  if ! is_rehearsed; then
    tell "rehearsing once, so that every later start is quick …"
    rehearse
  fi
  tell "opening …"
}

tell() { # TEXT
  step=$((step + 1))
  echo "[$step/$steps] $1" >&2
}

# Plays a copy of the demo, silent and on ports of its own, or renders, while the JVM notes what it loads.
rehearse() {
  cache=$(cache_of "$mode")
  demo=$home/assets/demo/matinee
  rm -rf "$build/rehearsal"
  mkdir -p "$build/rehearsal"
  is_offline || [ ! -d "$demo" ] || cp -R "$demo" "$build/rehearsal/"
  rehearsed >"$build/rehearsal-$mode.log" 2>&1 </dev/null &
  child=$!
  if await "$child" 60 && [ -s "$cache.new" ]; then mv "$cache.new" "$cache"; else rm -f "$cache.new"; : >"$cache"; fi
  rm -rf "$build/rehearsal"
}

# Becomes the program that rehearses.
rehearsed() {
  if is_offline; then
    set -- rehearse "$build/rehearsal"
  else
    set -- --duration 2 --audio null --http-port 0 --osc-port 0
    [ "$mode" = window ] || set -- --headless "$@"
    [ ! -d "$build/rehearsal/matinee" ] || set -- "$build/rehearsal/matinee" "$@"
    set -- run "$@"
  fi
  java_with "-XX:AOTCacheOutput=$cache.new" "$@"
}

# Becomes the program. A cache is of use only with the collector it was made with.
launch() { # ARGUMENTS
  case $mode in
    offline) kinds=offline ;;
    brief | tool) kinds=brief ;;
    *) kinds="$mode headless window" ;;
  esac
  cache=''
  for kind in $kinds; do
    if [ -z "$cache" ] && [ -s "$(cache_of "$kind")" ]; then cache=$(cache_of "$kind"); fi
  done
  java_with "${cache:+-XX:AOTCache=$cache}" "$@"
}

# One list of options for the rehearsal and every start: a cache made with others is not used. Never returns.
java_with() { # CACHE_OPTION ARGUMENTS
  option=$1
  shift
  set -- -Dsownd.home="$home" -cp "$(class_path)" sownd.app.app.Main "$@"
  [ -z "$option" ] || set -- "$option" "$@"
  [ ! -t 2 ] || set -- -Dsownd.terminal=true "$@"
  [ "$(uname -s)" != Darwin ] || set -- -Xdock:name=sownd "$@"
  set -f
  # shellcheck disable=SC2086 # the options are meant to be split
  set -- ${SOWND_JAVA_OPTS:-} "$@"
  set +f
  case $mode in
    brief | tool) ;;
    *)
      drop_notice
      set -- --add-modules jdk.incubator.vector '-XX:CompileCommand=dontinline,sownd.engine.kernel.Wide::*' "$@"
      ;;
  esac
  case $mode in
    offline) set -- -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=5000 \
      -XX:Tier4CompileThreshold=100000 "-XX:CompileCommandFile=$home/installer/src/main/jvm/offline.commands" "$@" ;;
    # Without VM output: the JVM would say on stdout how many directives it has read.
    brief | tool) set -- -XX:Tier4InvocationThreshold=2000 -XX:Tier4MinInvocationThreshold=300 \
      -XX:Tier4CompileThreshold=10000 -XX:Tier4BackEdgeThreshold=400000 -XX:-SplitIfBlocks \
      -XX:Tier3InvocationThreshold=400 -XX:Tier3MinInvocationThreshold=200 -XX:Tier3CompileThreshold=4000 \
      -XX:C1MaxInlineSize=15 \
      -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput \
      "-XX:CompilerDirectivesFile=$home/installer/src/main/jvm/brief.directives" "$@" ;;
  esac
  case $mode in
    offline | brief | tool) set -- -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions -XX:-PartialPeelLoop "$@" ;;
    *) set -- -XX:+UseZGC "$@" ;;
  esac
  # A cache that fits no more (another JDK, a moved folder) costs time, not words: hence the two logs switched off.
  exec "$jdk/bin/java" -Xms512m -Xmx512m \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:CompileCommand=quiet \
    '-Xlog:aot*=off' '-Xlog:cds*=off' "$@"
}

# The JVM says first of all, on stderr, that a module is incubating; that line tells people nothing. What follows passes.
drop_notice() {
  pipe=$(mktemp -d "${TMPDIR:-/tmp}/sownd.XXXXXX" 2>/dev/null) || return 0
  if mkfifo "$pipe/err" 2>/dev/null; then
    (
      trap '' INT TERM HUP
      IFS= read -r line
      case $line in
        '' | 'WARNING: Using incubator modules: jdk.incubator.vector') ;;
        *) printf '%s\n' "$line" ;;
      esac
      exec cat
    ) <"$pipe/err" >&2 &
    exec 2>"$pipe/err"
  fi
  rm -rf "$pipe"
}

# The jars in one fixed order, because the cache remembers it. In front what is looked up in jars at every start, so that
# the others stay closed: the classes of picocli are too old for a cache.
class_path() {
  LC_ALL=C
  path=''
  for jar in "$build"/lib/picocli-*.jar "$build"/lib/sownd-*.jar "$build"/lib/*.jar; do
    case $path: in *":$jar:"*) continue ;; esac
    [ ! -e "$jar" ] || path=$path:$jar
  done
  printf '%s' "${path#:}"
}
