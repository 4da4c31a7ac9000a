# How the scripts talk: sourced by install-deps, start and test. Needs bash.
#
#   say WORDS                          one line for the person who waits
#   fail WHAT ADVICE                   what went wrong and what to do, then exit 1
#   step NAME LOG ADVICE COMMAND…      runs COMMAND into LOG, shows that it lives, and the end of LOG when it fails

say() { printf '%s\n' "$*"; }

fail() {
    printf 'failed: %s\n' "$1" >&2
    [ -z "${2:-}" ] || printf '        what to do: %s\n' "$2" >&2
    exit 1
}

usage() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$1"; }

# Runs a command with its words kept in a log. On a terminal the last line of the log and the seconds are shown while it
# runs; elsewhere a line every thirty seconds, so that nobody takes a long step for a dead one.
step() {
    local name=$1 log=$2 advice=$3
    shift 3
    mkdir -p "$(dirname "$log")"
    local began=$SECONDS status=0 shown=0
    "$@" >"$log" 2>&1 </dev/null &
    local job=$!
    step_job=$job
    if [ -t 1 ]; then
        while kill -0 $job 2>/dev/null; do
            printf '\r\033[K%s … %ss  %.60s' "$name" $((SECONDS - began)) "$(tail -n 1 "$log" 2>/dev/null | tr -cd '[:print:]')"
            sleep 0.5
        done
        printf '\r\033[K'
    else
        while kill -0 $job 2>/dev/null; do
            sleep 0.2
            if [ $((SECONDS - began - shown)) -ge 30 ]; then
                shown=$((SECONDS - began))
                say "$name … ${shown}s"
            fi
        done
    fi
    wait $job || status=$?
    step_job=""
    if [ $status -ne 0 ]; then
        say "$name: failed (status $status) after $((SECONDS - began))s; the end of $log:" >&2
        tail -n 25 "$log" | sed 's/^/    /' >&2
        fail "$name" "$advice"
    fi
    say "$name: done in $((SECONDS - began))s"
}

# step_kept: as step, but returns the status instead of ending the script.
step_kept() { (step "$@"); }

# Ends a process by its number: politely, then for good after the given seconds.
end_process() {
    local pid=$1 patience=${2:-10} waited=0
    [ -n "$pid" ] && kill "$pid" 2>/dev/null || return 0
    while kill -0 "$pid" 2>/dev/null && [ $waited -lt $((patience * 10)) ]; do
        sleep 0.1
        waited=$((waited + 1))
    done
    kill -9 "$pid" 2>/dev/null || true
}
