# shellcheck shell=bash
# Finds a Java 17 or newer. Sourced by ./slipway, which provides fail, and sets compiler=unneeded where nothing is left to compile: a JRE
# will do then.

# java_major HOME: reads the release file, which costs no JVM start; asks the JVM when there is none.
java_major() {
  local version=
  [[ -r $1/release ]] && version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release")
  [[ -n $version ]] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  version=${version#1.}
  printf '%s' "${version%%[!0-9]*}"
}

# usable_java HOME: is new enough, and holds a compiler where one is needed. Remembers the best that was refused, for the error.
usable_java() {
  [[ -x $1/bin/java ]] || return 1
  local major
  major=$(java_major "$1")
  if [[ -n $major ]] && ((major >= 17)) && [[ -x $1/bin/javac || ${compiler:-needed} == unneeded ]]; then return; fi
  java_refused="Java ${major:-of unknown version} in $1$([[ -x $1/bin/javac ]] || echo ' (a JRE, without javac)')"
  return 1
}

# need_java: sets and exports JAVA_HOME, which Maven obeys too.
need_java() {
  local candidate on_path
  java_refused=none
  if [[ -n ${JAVA_HOME:-} ]] && usable_java "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  if on_path=$(type -P javac); then
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    if usable_java "${on_path%/bin/javac}"; then
      export JAVA_HOME=${on_path%/bin/javac}
      return
    fi
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if usable_java "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  fail "no JDK found." \
    "expected: a JDK 17 or newer in JAVA_HOME, on PATH or in the usual folders (/usr/lib/jvm, ~/.sdkman, ~/.jdks, …)" \
    "found:    $java_refused" \
    "mend it:  apt-get install openjdk-17-jdk-headless, or brew install openjdk, then run this again"
}
