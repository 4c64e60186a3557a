# shellcheck shell=bash
# shellcheck disable=SC2154  # root is set by the script that sources this
# own_cache: sets work to a new folder and SLIPWAY_CACHE to a cache in it, so that sandbox and stacks are this run's own. Its tools are those of
# the usual cache: they are no part of what is measured, and would only be built again. All of it goes when the script ends.
own_cache() {
  local tools=${SLIPWAY_TOOLS:-${SLIPWAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/slipway}/tools}
  work=$(mktemp -d)
  export SLIPWAY_CACHE=$work/cache
  mkdir -p "$SLIPWAY_CACHE" "$tools"
  ln -s "$tools" "$SLIPWAY_CACHE/tools"
  trap '"$root/slipway" sandbox stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
}
