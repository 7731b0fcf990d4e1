# Builds sownd once, however many starts ask for it. Sourced by sownd and verify; needs $home, $jdk and $room.
# $room/current names the folder of the last whole build; it is written last, so a build that was cut off never counts.
# shellcheck shell=sh disable=SC2154

# Becomes Maven (call it in a subshell): that of the system, else the wrapper, which fetches one. Always on the JDK found,
# so that nothing depends on a second search.
maven() {
  JAVA_HOME=$jdk
  MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  export JAVA_HOME MAVEN_OPTS
  if command -v mvn >/dev/null 2>&1; then
    exec mvn -B -ntp -Dstyle.color=never -f "$home/pom.xml" "$@"
  else
    exec sh "$home/mvnw" -B -ntp -Dstyle.color=never -f "$home/pom.xml" "$@"
  fi
}

# True if there is a whole build and no source is newer. Demo projects are read from the source folder, and running
# sownd may save them, so they do not count.
is_fresh() {
  [ -r "$room/current" ] || return 1
  read -r build <"$room/current"
  build=$room/$build
  [ -d "$build/lib" ] || return 1
  [ -z "$(find "$home/sownd" "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src "$home"/profiles/* "$home"/assets/* \
    \( -name target -o -name test -o -name demo \) -prune -o -newer "$room/current" -print 2>/dev/null | head -n 1)" ]
}

# Builds, gathers the jars in a folder of their own (a sownd that still runs keeps its older one), then points at it.
build_app() {
  id=$(date +%Y%m%d-%H%M%S)-$$
  log=$room/build.log
  : >"$room/current.$$"
  rm -rf "$home/installer/target/lib" # jars of an older version would stay
  maven -Dmaven.test.skip=true package >"$log" 2>&1 </dev/null &
  child=$!
  await "$child" 3600 modules_done || { build_failed >&2; return 70; }
  mkdir -p "$room/$id/lib"
  cp "$home"/installer/target/lib/*.jar "$room/$id/lib/" || return 70
  echo "$id" >"$room/id.$$"
  # The time of current is that of the build's beginning: what was edited meanwhile is newer and builds again.
  touch -r "$room/current.$$" "$room/id.$$"
  drop_old "$id"
  rm -f "$room/current.$$"
  mv "$room/id.$$" "$room/current"
  build=$room/$id
}

# Keeps the new build and the one before.
drop_old() { # ID
  before=''
  [ ! -r "$room/current" ] || read -r before <"$room/current"
  for old in "$room"/*/lib; do
    old=${old%/lib}
    case ${old##*/} in "$1" | "$before" | '*') ;; *) rm -rf "$old" ;; esac
  done
}

# What Maven is at, for people who watch: "3 of 8".
modules_done() {
  sed -n 's/^\[INFO\] Building sownd.*\[\([0-9]*\)\/\([0-9]*\)\]$/\1 of \2/p' "$log" 2>/dev/null | tail -n 1
}

# Waits for a child and returns its exit code; shows on a terminal what it is at; ends it after LIMIT seconds.
await() { # PID LIMIT [PROGRESS]
  ticks=0
  while kill -0 "$1" 2>/dev/null; do
    ticks=$((ticks + 1))
    [ "$ticks" -lt $(($2 * 5)) ] || kill "$1" 2>/dev/null
    if [ -t 2 ] && [ -n "${3:-}" ] && [ $((ticks % 5)) -eq 0 ]; then
      printf '\r      %s, %s s ' "$($3)" $((ticks / 5)) >&2
    fi
    sleep 0.2 2>/dev/null || { sleep 1 && ticks=$((ticks + 4)); }
  done
  if [ -t 2 ] && [ -n "${3:-}" ]; then printf '\r%40s\r' '' >&2; fi
  child=''
  wait "$1"
}

# The few lines of a failed build that matter, and what to do.
build_failed() {
  echo "sownd could not be built."
  missing=$(sed -n 's/.*Could not \(transfer\|find\) artifact \([^ ]*\).*/\2/p; s/.*artifact \([^ ]*\) has not been downloaded.*/\1/p' "$log" | head -n 1)
  if [ -n "$missing" ] || grep -q -E 'Unknown host|Could not (transfer|resolve)|Network is unreachable|Failed to fetch|wget: Failed|curl: Failed' "$log"; then
    echo "Not reachable: ${missing:-the Maven download}. The first build fetches libraries from repo.maven.apache.org."
    echo "Connect this machine to the network (behind a proxy: name it in ~/.m2/settings.xml), then start again."
  elif grep -q 'COMPILATION ERROR' "$log"; then
    grep '^\[ERROR\].*\.java:' "$log" | sort -u | head -n 5
    echo "The sources do not compile: mend the lines above, then start again."
  elif grep -q 'No space left' "$log"; then
    echo "The disk is full: make room (a build needs about 300 MB), then start again."
  else
    grep -E 'ERROR|rror:' "$log" | head -n 8
  fi
  echo "The whole log: $log"
}

# One builder at a time. The holder's number stands in lock/pid; a lock whose holder is gone is taken away.
take_lock() {
  if ! mkdir -p "$room" || [ ! -w "$room" ]; then
    echo "sownd builds in $room, where you may not write: copy the sources to a folder of yours, then start again." >&2
    exit 70
  fi
  said=''
  until mkdir "$room/lock" 2>/dev/null; do
    holder=$(cat "$room/lock/pid" 2>/dev/null)
    if is_gone "$holder"; then
      break_lock "$holder"
      continue
    fi
    if [ -z "$said" ]; then
      echo "another start of sownd (process ${holder:-unknown}) is building; waiting for it …" >&2
      said=yes
    fi
    sleep 1
  done
  echo $$ >"$room/lock/pid"
  held=yes
}

# A holder is gone if its number is free or went to something that is no shell, or if it left no number within a minute.
is_gone() { # PID
  if [ -z "$1" ]; then
    [ -n "$(find "$room/lock" -prune -mmin +1 2>/dev/null)" ]
    return
  fi
  case $(ps -p "$1" -o args= 2>/dev/null) in
    '') ! kill -0 "$1" 2>/dev/null ;; # no such process, or no ps
    *sh\ *) return 1 ;;
  esac
}

# Two waiters may both see the same dead holder: the second must not take away the first one's new lock.
break_lock() { # PID
  if ! mkdir "$room/breaking" 2>/dev/null; then
    [ -z "$(find "$room/breaking" -prune -mmin +1 2>/dev/null)" ] || rmdir "$room/breaking"
    sleep 1
    return
  fi
  if [ "$(cat "$room/lock/pid" 2>/dev/null)" = "$1" ]; then rm -rf "$room/lock"; fi
  rmdir "$room/breaking"
}

drop_lock() {
  [ -n "${held:-}" ] || return 0
  held=''
  rm -rf "$room/lock"
}
