# shellcheck shell=bash disable=SC2154
# Finds or builds the Pulumi CLI and its Java language host. Sourced by ./slipway, which provides say, fail, $root and $cache.
#
# A tool on PATH is taken when it is new enough; otherwise it is built once from the Go modules pinned beside this file.

readonly pulumi_minimum=3.255
readonly go_minimum=1.25.11

# version_at_least HAVE WANT: compares dotted versions, a leading v and a suffix such as -dev ignored.
version_at_least() {
  local have=${1#v} want=${2#v}
  have=${have%%[-+]*}
  [[ $have =~ ^[0-9]+(\.[0-9]+)*$ ]] || return 1
  [[ $(printf '%s\n%s\n' "$want" "$have" | sort -V | head -n 1) == "$want" ]]
}

# tool_folder NAME: the folder of the cache for this pinned version; a changed go.sum is a new folder.
tool_folder() {
  local source=$root/tools/pulumi
  [[ $1 == pulumi ]] || source+=/language-java
  printf '%s/tools/%s-%s' "$cache" "$1" "$(cksum <"$source/go.sum" | cut -d ' ' -f 1)"
}

# pulumi_on_path: prints the pulumi on PATH if it is new enough. Asking a version costs 0.3 s, so the answer is remembered
# for as long as the file does not change.
pulumi_on_path() {
  local found memo key
  found=$(type -P pulumi) || return 1
  memo=$cache/pulumi-on-path
  # The size and date of the file stand for its version; stat has no form that is the same on Linux and macOS, ls has.
  # shellcheck disable=SC2012
  key=$(ls -lLn "$found" | tr -s ' ')
  if [[ ! -r $memo || $(head -n 1 "$memo") != "$key" ]]; then
    mkdir -p "$cache"
    printf '%s\n%s\n' "$key" "$(PULUMI_SKIP_UPDATE_CHECK=true "$found" version 2>/dev/null)" >"$memo.$$"
    mv -f "$memo.$$" "$memo"
  fi
  version_at_least "$(tail -n 1 "$memo")" "$pulumi_minimum" && printf '%s' "$found"
}

# need_pulumi: sets $pulumi to the CLI's path, building it when it must.
need_pulumi() {
  if pulumi=$(pulumi_on_path); then return; fi
  pulumi=$(tool_folder pulumi)/pulumi
  [[ -x $pulumi ]] || build_tool pulumi github.com/pulumi/pulumi/pkg/v3 github.com/pulumi/pulumi/pkg/v3/cmd/pulumi \
    github.com/pulumi/pulumi/sdk/v3/go/common/version.Version
}

# need_language_host: sets $language_host; only plain pulumi needs it, the slipway command runs the program itself.
need_language_host() {
  if language_host=$(type -P pulumi-language-java); then return; fi
  language_host=$(tool_folder pulumi-language-java)/pulumi-language-java
  [[ -x $language_host ]] || build_tool pulumi-language-java github.com/pulumi/pulumi-java/pkg \
    github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java github.com/pulumi/pulumi-java/pkg/version.Version
  bundle_language_host
}

# bundle_language_host: puts the host that was built beside the pulumi that was built, where the engine expects its own hosts and says nothing
# of PATH. At the end of each run the host complains, as an error, that no debugger could be started, which nobody asked for: that goes
# to its log files only.
bundle_language_host() {
  local bundled script
  bundled=$(tool_folder pulumi)/pulumi-language-java
  [[ ${pulumi:-} == "$(dirname "$bundled")/pulumi" ]] || return 0
  printf -v script '#!/bin/sh\nexec %q -stderrthreshold=FATAL "$@"' "$language_host"
  if [[ ! -x $bundled || $(<"$bundled") != "$script" ]]; then
    printf '%s\n' "$script" >"$bundled.$$"
    chmod +x "$bundled.$$"
    mv -f "$bundled.$$" "$bundled"
  fi
  language_host=$bundled
}

require_go() {
  local have
  if have=$(go env GOVERSION 2>/dev/null); then
    have=${have#go}
    # An older Go from 1.21 on fetches the toolchain that go.mod asks for by itself, unless that was switched off.
    if version_at_least "$have" "$go_minimum"; then return; fi
    if version_at_least "$have" 1.21 && [[ $(go env GOTOOLCHAIN) != local* ]]; then return; fi
  fi
  fail "no Pulumi CLI $pulumi_minimum or newer with its Java language host on PATH, and no Go to build them with." \
    "expected: pulumi and pulumi-language-java on PATH, or Go $go_minimum or newer" \
    "found:    pulumi ${pulumi_found:-$(type -P pulumi || echo 'not on PATH')}, go ${have:-not on PATH}" \
    "mend it:  install Pulumi (macOS: brew install pulumi/tap/pulumi; Linux: see pulumi.com/docs/install)," \
    "          or Go (macOS: brew install go; Debian testing, Ubuntu: apt-get install golang-go), then run this again"
}

# build_tool NAME MODULE PACKAGE VERSION_VARIABLE: builds into a temporary folder and renames it, so a killed build leaves
# nothing half made; a lock makes a second run wait for the first one's result.
build_tool() {
  local name=$1 module=$2 package=$3 variable=$4 source folder building log version started=$SECONDS
  require_go
  source=$root/tools/pulumi
  [[ $name == pulumi ]] || source+=/language-java
  folder=$(tool_folder "$name")
  mkdir -p "$cache/tools"
  log=$cache/tools/$name.log
  exec 9>"$cache/tools/$name.lock"
  if command -v flock >/dev/null && ! flock -n 9; then
    say "another run is building $name; waiting for it"
    flock 9
  fi
  if [[ -x $folder/$name ]]; then
    exec 9>&-
    return
  fi
  # Leftovers of killed builds: we hold the lock, so no one works in them.
  rm -rf "$folder".building.*
  building=$folder.building.$$
  mkdir -p "$building"
  version=$(cd "$source" && awk -v module="$module" '$1 == module {print $2} $2 == module {print $3}' go.mod | head -n 1)
  say "building $name $version from its pinned Go modules, once (about 4 minutes on 2 cores; log: $log)"
  if ! go_build "$name" "$source" "$package" "$building" "-s -w -X $variable=$version" >"$log" 2>&1 9>&-; then
    tail -n 15 "$log" >&2
    rm -rf "$building"
    fail "building $name failed." "full log: $log" "most likely the Go module proxy cannot be reached (go env GOPROXY: $(go env GOPROXY))"
  fi
  rm -rf "$folder"
  mv "$building" "$folder"
  exec 9>&-
  say "built $name $version in $((SECONDS - started)) s"
}

# go_build NAME SOURCE PACKAGE FOLDER LDFLAGS: the messages of Go go to standard output (the log), progress to the terminal.
go_build() {
  local name=$1 source=$2 package=$3 folder=$4 ldflags=$5 total started=$SECONDS job stood=$PWD
  cd "$source" || return 1
  exec 8>&2 2>&1
  go list -x -deps "$package" >"$folder/packages" &
  job=$!
  watch_job "$job" "$started" fetched modules '^# get .*\.zip: 200' || return 1
  total=$(wc -l <"$folder/packages")
  rm "$folder/packages"
  go build -v -ldflags "$ldflags" -o "$folder/$name" "$package" &
  job=$!
  watch_job "$job" "$started" compiled "of $((total)) packages" '^[a-zA-Z0-9._/-]*$' || return 1
  # The command that asked for the tool takes paths from where its user stands.
  cd "$stood" || return 1
}

# watch_job PID STARTED VERB NOUN PATTERN: one line every ten seconds, counting the log's lines of the pattern.
watch_job() {
  local seconds=0
  while kill -0 "$1" 2>/dev/null; do
    sleep 0.5
    seconds=$((seconds + 1))
    if ((seconds % 20 == 0)); then
      progress "$3 $(grep -Ec "$5" "$log") $4, $((SECONDS - $2)) s"
    fi
  done
  wait "$1"
}
