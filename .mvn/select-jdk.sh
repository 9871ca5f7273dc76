# Finds a JDK 25 or newer and exports JAVA_HOME; sourced by ./mvnw and ./palmares, so plain sh.
# Takes JAVA_HOME when that is one, then java on the PATH, then a 25 (else the first newer one) from where systems
# and version managers keep JDKs. PALMARES_JDK_FOLDERS (separated by colons) names other folders to look in instead.

# The major version of a JDK by its `release` file, or by asking it when there is none; nothing when it is no JDK.
palmares_java_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  palmares_major=
  if [ -r "$1/release" ]; then
    while IFS='=' read -r palmares_key palmares_value || [ -n "$palmares_key" ]; do
      if [ "$palmares_key" = JAVA_VERSION ]; then
        palmares_major=${palmares_value#\"}
        palmares_major=${palmares_major%%[!0-9]*}
      fi
    done <"$1/release"
  fi
  if [ -z "$palmares_major" ]; then
    palmares_major=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
      sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p')
  fi
  echo "$palmares_major"
}

# Keeps the first 25, and the first newer one in case there is no 25.
palmares_consider() {
  case $(palmares_java_major "$1") in
  '' | ? | 1? | 2[0-4]) ;;
  25) palmares_found=$1 && return 0 ;;
  *) palmares_newer=${palmares_newer:-$1} ;;
  esac
  return 1
}

palmares_look_in_usual_places() {
  for palmares_candidate in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /opt/*java* \
    /usr/local/*jdk* /usr/local/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
    "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.gradle/jdks/* "${HOME:-}"/jdk* \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    palmares_consider "$palmares_candidate" && return 0
  done
  return 1
}

palmares_look_in_named_folders() {
  palmares_rest=$PALMARES_JDK_FOLDERS:
  while [ -n "$palmares_rest" ]; do
    palmares_folder=${palmares_rest%%:*}
    palmares_rest=${palmares_rest#*:}
    for palmares_candidate in "$palmares_folder" "$palmares_folder"/*; do
      palmares_consider "$palmares_candidate" && return 0
    done
  done
  return 1
}

palmares_look() {
  if [ -n "${JAVA_HOME:-}" ]; then
    # whoever names one newer than 25 means it
    palmares_consider "$JAVA_HOME" || palmares_found=$palmares_newer
    [ -z "$palmares_found" ] || return 0
  fi
  palmares_on_path=$(command -v javac 2>/dev/null) &&
    palmares_on_path=$(readlink -f "$palmares_on_path" 2>/dev/null) &&
    palmares_consider "${palmares_on_path%/bin/javac}" && return 0
  if [ -n "${PALMARES_JDK_FOLDERS:-}" ]; then
    palmares_look_in_named_folders && return 0
  else
    palmares_look_in_usual_places && return 0
  fi
  palmares_found=$palmares_newer
  [ -n "$palmares_found" ]
}

palmares_select_jdk() {
  palmares_found=
  palmares_newer=
  if palmares_look; then
    JAVA_HOME=$palmares_found
    export JAVA_HOME
    return 0
  fi
  cat >&2 <<'NONE'
palmares: no JDK 25 or newer was found (a JDK has bin/javac; a JRE is not enough).
  Looked at JAVA_HOME, java on the PATH, and where systems, SDKMAN, mise, asdf, Gradle and IDEs keep JDKs.
  How to get one:
    recent Debian and Ubuntu           apt install openjdk-25-jdk-headless
    Fedora                             dnf install java-25-openjdk-devel
    macOS                              brew install openjdk
    with SDKMAN (https://sdkman.io)    sdk install java 25-tem
    anything else                      unpack Eclipse Temurin 25 from https://adoptium.net/temurin/releases?version=25
                                       and set JAVA_HOME to its folder
  Then run the same command again.
NONE
  return 1
}

palmares_select_jdk
