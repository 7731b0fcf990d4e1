# Finds a JDK 25 or newer. Sourced by sownd and verify; starts no JVM, so it costs a few milliseconds.
# shellcheck shell=sh

jdk_least=25

# The value of one key in DIR/release, without quotes; empty if there is none.
release_value() { # DIR KEY
  while IFS='=' read -r key value; do
    if [ "$key" = "$2" ]; then
      value=${value#\"}
      printf '%s' "${value%%\"*}"
      return
    fi
  done <"$1/release"
}

# The first number of a Java version: 25 for 25.0.3 and 25-ea, 8 for 1.8.0_412.
feature_of() { # VERSION
  feature=${1#1.}
  feature=${feature%%[!0-9]*}
  printf '%s' "${feature:-0}"
}

# Looks at one folder: a fitting JDK becomes $jdk if it is nearer to 25 than the one before, a Java too old is remembered.
consider() { # DIR
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  found=$(feature_of "$(release_value "$1" JAVA_VERSION)")
  if [ "$found" -lt "$jdk_least" ]; then
    if [ "$found" -gt "$jdk_old" ]; then jdk_old=$found jdk_old_home=$1; fi
  elif [ -x "$1/bin/javac" ]; then
    if [ -z "$jdk" ] || [ "$found" -lt "$jdk_feature" ]; then jdk=$1 jdk_feature=$found; fi
  fi
}

# The file a chain of symbolic links ends at.
link_end() { # FILE
  end=$1
  while [ -L "$end" ]; do
    next=$(readlink "$end")
    case $next in /*) end=$next ;; *) end=$(dirname "$end")/$next ;; esac
  done
  printf '%s' "$end"
}

consider_path() {
  on_path=$(command -v java) || return 0
  on_path=$(link_end "$on_path")
  consider "$(CDPATH='' cd "$(dirname "$on_path")/.." && pwd -P)"
}

# Every folder below those of a colon-separated list; on macOS the JDK lies two levels further down.
consider_folders() { # LIST
  rest=$1:
  while [ -n "$rest" ]; do
    folder=${rest%%:*}
    rest=${rest#*:}
    [ -n "$folder" ] || continue
    for candidate in "$folder" "$folder"/*; do
      consider "$candidate"
      consider "$candidate/Contents/Home"
      consider "$candidate/libexec/openjdk.jdk/Contents/Home"
    done
  done
}

usual_folders() {
  printf '%s' "/usr/lib/jvm:/usr/lib64/jvm:/usr/java:/usr/local:/usr/local/lib/jvm:/opt:/opt/java:/opt/jdk"
  printf '%s' ":/Library/Java/JavaVirtualMachines:/opt/homebrew/opt:/usr/local/opt"
  if [ -n "${HOME:-}" ]; then
    printf '%s' ":$HOME/Library/Java/JavaVirtualMachines:$HOME/.sdkman/candidates/java:$HOME/.jdks"
    printf '%s' ":$HOME/.gradle/jdks:$HOME/.asdf/installs/java:$HOME/.local/share/mise/installs/java:$HOME/.jbang/cache/jdks"
  fi
}

# Sets $jdk to a JDK's home and $jdk_build to its full version; fails with two lines that say what to install.
# JAVA_HOME goes before PATH, both before the folders. SOWND_JDK_FOLDERS replaces the list of folders.
find_jdk() {
  jdk='' jdk_feature=0 jdk_old=0 jdk_old_home=''
  [ -z "${JAVA_HOME:-}" ] || consider "$JAVA_HOME"
  [ -n "$jdk" ] || consider_path
  [ -n "$jdk" ] || consider_folders "${SOWND_JDK_FOLDERS-$(usual_folders)}"
  if [ -z "$jdk" ]; then
    jdk_missing >&2
    return 69
  fi
  jdk_build=$(release_value "$jdk" JAVA_RUNTIME_VERSION)
  [ -n "$jdk_build" ] || jdk_build=$(release_value "$jdk" JAVA_VERSION)
}

jdk_missing() {
  if [ "$jdk_old" -gt 0 ]; then
    echo "sownd needs a JDK $jdk_least or newer; the newest found is $jdk_old, in $jdk_old_home."
  else
    echo "sownd needs a JDK $jdk_least or newer; none was found in JAVA_HOME, on PATH or in the usual folders."
  fi
  case $(uname -s) in
    Darwin) echo "Install one: brew install --cask temurin@25 (or https://adoptium.net/temurin/releases/?version=25), then start again." ;;
    *) echo "Install one: the package temurin-25-jdk or openjdk-25-jdk (or https://adoptium.net/temurin/releases/?version=25), then start again." ;;
  esac
}
