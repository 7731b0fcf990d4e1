# What ./verify needs besides a JDK, and how to come by it. Sourced by verify; never asks anything.
# shellcheck shell=sh disable=SC2154

# Lines of: what must be there (a command, or a file pattern) and the Debian or Ubuntu package that brings it.
needed_tools() {
  cat <<'LIST'
Xvfb xvfb
pulseaudio pulseaudio
pactl pulseaudio-utils
/usr/lib*/*/alsa-lib/libasound_module_pcm_pulse.so libasound2-plugins
/usr/share/fonts/*/*ejavu*/DejaVuSans.ttf fonts-dejavu-core
sox sox
flac flac
oggenc vorbis-tools
lame lame
opusenc opus-tools
jackd jackd2
oscsend liblo-tools
/usr/sbin/mosquitto mosquitto
olad ola
curl curl
shellcheck shellcheck
unzip unzip
ps procps
strace strace
LIST
}

is_there() { # COMMAND_OR_PATTERN
  case $1 in
    /*) # shellcheck disable=SC2086 # a pattern
      set -- $1
      [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

missing_packages() {
  needed_tools | while read -r thing package; do is_there "$thing" || echo "$package"; done | sort -u | tr '\n' ' '
}

# Puts the missing packages on, never at the price of removing another (a desktop's own sound server, say).
install_packages() { # PACKAGES
  as_root=''
  [ "$(id -u)" -eq 0 ] || as_root='sudo -n'
  apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=120"
  # shellcheck disable=SC2086 # words
  $apt install --no-install-recommends --no-remove $1 || { $apt update && $apt install --no-install-recommends --no-remove $1; }
}

may_install() {
  command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

have_tools() {
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  if may_install; then
    echo "      installing $missing"
    install_packages "$missing" >"$logs/packages.log" 2>&1 </dev/null || tail -n 5 "$logs/packages.log"
    missing=$(missing_packages)
  fi
  [ -z "$missing" ] && return 0
  echo "These are missing: $missing"
  echo "Install them (Debian, Ubuntu: sudo apt-get install $missing), then start again."
  return 1
}

# A sound server of our own whose only output is a null sink, reached by javax.sound through ALSA. The socket lies in a
# short folder because its path may not be longer than 107 characters.
start_sound() {
  servers=$(mktemp -d /tmp/sownd.XXXXXX) || return 1
  XDG_RUNTIME_DIR=$servers PULSE_STATE_PATH=$servers PULSE_COOKIE=$servers/cookie ALSA_CONFIG_PATH=$servers/asound.conf
  export XDG_RUNTIME_DIR PULSE_STATE_PATH PULSE_COOKIE ALSA_CONFIG_PATH
  cat >"$ALSA_CONFIG_PATH" <<'ALSA'
</usr/share/alsa/alsa.conf>
pcm.pulse { type pulse }
ctl.pulse { type pulse }
pcm.!default { type pulse hint { show on description "Default (PulseAudio)" } }
ctl.!default { type pulse }
ALSA
  pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --realtime=no --high-priority=no --log-target=stderr \
    -L "module-native-protocol-unix socket=$servers/pulse.sock auth-anonymous=1" \
    -L "module-null-sink sink_name=sownd rate=48000 channels=2 format=float32le" >"$logs/pulseaudio.log" 2>&1 </dev/null &
  sound_pid=$!
  PULSE_SERVER=unix:$servers/pulse.sock
  export PULSE_SERVER
  until pactl info >/dev/null 2>&1; do
    kill -0 "$sound_pid" 2>/dev/null || { cat "$logs/pulseaudio.log"; return 1; }
    sleep 0.2
  done
}

# A virtual display of our own; it picks a free number and tells it once it is ready.
start_display() {
  mkfifo "$servers/display" || return 1
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$servers/display" >"$logs/xvfb.log" 2>&1 </dev/null &
  display_pid=$!
  read -r number <"$servers/display" || { cat "$logs/xvfb.log"; return 1; }
  DISPLAY=:$number
  export DISPLAY
}

stop_servers() {
  for server in ${sound_pid:-} ${display_pid:-}; do
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  done
  [ -z "${servers:-}" ] || rm -rf "$servers"
}
