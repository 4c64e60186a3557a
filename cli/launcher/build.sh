# shellcheck shell=bash disable=SC2154
# Builds the project when its sources changed. Sourced by ./slipway, which provides say, progress, fail and $root. Variables that shellcheck does not see assigned come from there too.

readonly dist=$root/cli/target/dist
readonly stamp=$root/cli/target/slipway.stamp

# sources_changed: any source, or any folder of sources (a deleted file), younger than the last build. Costs a few milliseconds.
sources_changed() {
  [[ -f $stamp && -f $root/src/target/slipway-program.jar ]] || return 0
  [[ -n $(cd "$root" && find pom.xml .mvn cli components policies sandbox src \( -name target ! -path '*/main/*' \) -prune -o \
    -newer "$stamp" \( -name pom.xml -o -path '*/main/*' \) -print 2>/dev/null | head -n 1) ]]
}

# need_build: one build at a time; a second run waits for it and then finds nothing to do.
need_build() {
  sources_changed || return 0
  need_maven
  if ! mkdir -p "$root/cli/target" 2>/dev/null || [[ ! -w $root/cli/target ]]; then
    fail "the project cannot be built where it lies, $root." "expected: a checkout that you may write to" \
      "found:    $root/cli/target cannot be written" "mend it:  clone it into a folder of your own"
  fi
  exec 9>"$root/cli/target/build.lock"
  if command -v flock >/dev/null && ! flock -n 9; then
    say "another run is building the project; waiting for it"
    flock 9
  fi
  if sources_changed; then build_project; fi
  exec 9>&-
}

need_maven() {
  type -P mvn >/dev/null || fail "Maven not found." "expected: mvn 3.8 or newer on PATH" "found:    none" \
    "mend it:  apt-get install maven, or brew install maven, then run this again"
}

build_project() {
  local log=$root/cli/target/build.log begun=$stamp.begun started=$SECONDS
  say "building the project (log: $log)"
  touch "$begun"
  (cd "$root" && mvn -B -Pquick -pl cli,src,policies/packs -am package) >"$log" 2>&1 9>&- &
  if ! watch_maven $! "$log"; then
    grep -E '^\[(ERROR|WARNING)\] .*(\.java|pom\.xml|Failed)' "$log" | sort -u | head -n 12 >&2
    fail "the build failed." "full log: $log" "mend the errors above, or run: mvn -Pquick package"
  fi
  mv -f "$begun" "$stamp"
  say "built in $((SECONDS - started)) s"
}

# watch_maven PID LOG: one line a module as Maven reaches it, and the count of fetched files while it fetches.
watch_maven() {
  local line last='' fetched=0 now ticks=0
  while kill -0 "$1" 2>/dev/null; do
    sleep 0.2
    ticks=$((ticks + 1))
    line=$(sed -nE 's/^\[INFO\] Building (.*) [^ ]+ +(\[[0-9]+\/[0-9]+\])$/\2 \1/p' "$2" | tail -n 1)
    if [[ $line != "$last" ]]; then
      progress "$line"
      last=$line
    fi
    if ((ticks % 25 == 0)); then
      now=$(grep -c ' Downloaded ' "$2")
      if ((now > fetched)); then progress "fetched $now files"; fi
      fetched=$now
    fi
  done
  wait "$1"
}

# archive_name: class-data archives fit one JVM build only, so each JDK has its own.
archive_name() {
  printf '%s/cli/target/classes-%s.jsa' "$root" "$({ cksum <"$JAVA_HOME/release" || echo other; } 2>/dev/null | cut -d ' ' -f 1)"
}

# need_archive: dumps the classes that a rehearsal of the program loads. Going without only costs a second at each start.
# A Java that cannot make one, such as a runtime cut down by jlink, is not asked at each start.
need_archive() {
  local archive=$1
  [[ $archive -nt $stamp || $archive.none -nt $stamp ]] && return
  progress "archiving classes for faster starts"
  rm -f "$archive"
  env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS -u _JAVA_OPTIONS "$JAVA_HOME/bin/java" "${java_options[@]}" -XX:ArchiveClassesAtExit="$archive.$$" \
    -jar "$dist/slipway.jar" rehearse >"$root/cli/target/rehearsal.log" 2>&1 </dev/null || true
  if [[ -f $archive.$$ ]]; then mv -f "$archive.$$" "$archive"; else touch "$archive.none"; fi
}
