# Profiles, displays and processes of the office: sourced by start. Needs bash, steps.sh and build/bin/diwan_drive.
#
# Everything is ended by its number, and only what was started here. A place is a folder that holds one whole Diwan:
#   PLACE/profile   LibreOffice's profile          PLACE/server   diwand's data
#   PLACE/documents the person's documents         PLACE/logs     what each program said

office_home=${DIWAN_OFFICE_FOLDER:-/usr/lib/libreoffice/program}
started_processes=""

drive() { timeout --kill-after=5 240 "$build/bin/diwan_drive" "$@"; }

remember_process() { started_processes="$1 $started_processes"; }

end_started_processes() {
    local pid
    [ -z "${step_job:-}" ] || end_process "$step_job" 2
    for pid in $started_processes; do end_process "$pid" 10; done
    started_processes=""
}

# The name of the pipe through which the office of a profile is reached: the same for each run on the same profile.
pipe_of() { printf 'diwan-%s-%s' "$(id -u)" "$(printf %s "$1" | cksum | cut -d' ' -f1)"; }

# A made profile with the extension in it. Installed again only when the package has changed; language as asked.
prepare_profile() {
    local place=$1 language=$2 package=$3 stamp
    mkdir -p "$place/logs" "$place/documents"
    stamp=$(sha256sum "$package" | cut -d' ' -f1)
    if [ ! -f "$place/profile/user/registrymodifications.xcu" ]; then
        drive profile "$place/profile" "${language:-fr}" || fail "the profile $place/profile" "is the disk full, the folder yours?"
        rm -f "$place/installed"
    elif [ -n "$language" ]; then
        drive set "$place/profile" /org.openoffice.Office.Linguistic/General UILocale "$language" \
            set "$place/profile" /org.openoffice.Setup/L10N ooLocale "$language" || fail "the language of the profile" ""
    fi
    if [ "$(cat "$place/installed" 2>/dev/null)" != "$stamp" ]; then
        step "installing the extension" "$place/logs/install.log" \
            "look at the log; a profile beyond repair can be deleted: $place/profile" \
            "$build/bin/diwan_drive" install "$place/profile" "$package"
        printf '%s\n' "$stamp" >"$place/installed"
    fi
    local settings=/org.diwan.Settings speaks=${language%-US}
    if [ ! -d "$place/company" ]; then
        # The sample company, once: from then on these cards are the person's own.
        mkdir -p "$place/company"
        cp "$build/templates/sample/"{company,clients}.json "$place/company/" || fail "the sample company" "is the disk full?"
        drive set "$place/profile" $settings/Company File "$place/company/company.json" \
            set "$place/profile" $settings/User Name "$(id -un)" || fail "the settings of Diwan" "is $place writable?"
        speaks=${speaks:-fr}
    fi
    [ -z "$speaks" ] || drive set "$place/profile" $settings/Output Language "$speaks" || fail "the language of Diwan" ""
}

# The server's address and our token, where the extension reads them. The extension must be installed (its schema).
set_server() {
    local place=$1 group=/org.diwan.Settings/Server
    drive set "$place/profile" $group Url "$(cat "$place/server-url")" \
        set "$place/profile" $group Token "$(cat "$place/server-token")" \
        set "$place/profile" $group Fingerprint "$(cat "$place/server-fingerprint")" ||
        fail "writing the server's address into the profile" "is $place/profile writable?"
}

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    local port=$1
    while ! port_is_free "$port"; do port=$((port + 1)); done
    printf '%s' "$port"
}

is_our_server() { # PID: a number may have been given to another program since it was written down
    [ -n "$1" ] && kill -0 "$1" 2>/dev/null && [ "$(readlink "/proc/$1/exe" 2>/dev/null | sed 's/ (deleted)$//')" = "$build/bin/diwand" ]
}

# Starts diwand on its embedded database unless it runs. Leaves server-url, -token, -fingerprint and -pid in the place.
start_server() {
    local place=$1 asked=$2 user=$3 data=$1/server pid port fresh=no
    mkdir -p "$place/logs"
    if [ ! -d "$data" ] || [ ! -f "$place/server-token" ]; then
        fresh=yes
        (
            umask 077
            "$build/bin/diwand" init --data "$data" && "$build/bin/diwand" token add --data "$data" --user "$user" |
                grep -oE '[A-Za-z0-9_.~+/=-]{16,}' | tail -n 1 >"$place/server-token"
        ) >"$place/logs/server-init.log" 2>&1 || true
        [ -s "$place/server-token" ] || {
            rm -f "$place/server-token"
            sed 's/^/    /' "$place/logs/server-init.log" >&2
            fail "setting up the server in $data" "look at the lines above; to begin again: rm -r '$data'"
        }
    fi
    "$build/bin/diwand" fingerprint --data "$data" 2>/dev/null | grep -oiE '[0-9a-f:]{64,95}' | tail -n 1 >"$place/server-fingerprint"
    pid=$(cat "$place/server-pid" 2>/dev/null || true)
    if is_our_server "$pid"; then
        port=$(sed 's/.*://' "$place/server-url")
        if [ -z "$asked" ] || [ "$asked" = "$port" ]; then
            say "server: runs already on $(cat "$place/server-url")"
            return 0
        fi
        end_process "$pid" 10
    fi
    port=${asked:-$(sed 's/.*://' "$place/server-url" 2>/dev/null || true)}
    if [ -n "$asked" ]; then
        port_is_free "$asked" || fail "port $asked is taken by another program" "choose another one: --port N"
    else
        port=$(free_port "${port:-8745}")
    fi
    : >"$place/logs/server.log"
    setsid "$build/bin/diwand" serve --data "$data" --port "$port" >>"$place/logs/server.log" 2>&1 </dev/null &
    pid=$!
    printf '%s\n' "$pid" >"$place/server-pid"
    local waited=0
    until grep -q 'diwand: ready' "$place/logs/server.log"; do
        sleep 0.1
        waited=$((waited + 1))
        if ! kill -0 "$pid" 2>/dev/null || [ $waited -gt 150 ]; then
            end_process "$pid" 2
            tail -n 15 "$place/logs/server.log" | sed 's/^/    /' >&2
            fail "the server did not start" "its log: $place/logs/server.log"
        fi
    done
    printf 'https://127.0.0.1:%s\n' "$port" >"$place/server-url"
    [ $fresh = no ] || say "server: set up in $data"
    say "server: ready on $(cat "$place/server-url")"
}

# start_office PLACE PLUGIN: the office of the place in the background, its number in $office_pid.
start_office() {
    local place=$1 plugin=$2 log=$1/logs/office.log
    local options=(--norestore --nologo --nodefault)
    [ "$plugin" != svp ] || options+=(--headless)
    # setsid: the person's Ctrl+C in the terminal is not meant for Writer.
    SAL_USE_VCLPLUGIN=$plugin setsid "$office_home/soffice.bin" "-env:UserInstallation=file://$(encoded "$place/profile")" \
        "${options[@]}" "--accept=pipe,name=$(pipe_of "$place/profile");urp;" >"$log" 2>&1 </dev/null &
    office_pid=$!
}

# Waits until the office has left, and tells when it did not do so by itself.
office_has_left() {
    local waited=0
    while kill -0 "$office_pid" 2>/dev/null && [ $waited -lt 200 ]; do
        sleep 0.1
        waited=$((waited + 1))
    done
    if kill -0 "$office_pid" 2>/dev/null; then
        end_process "$office_pid" 3
        fail "LibreOffice did not end within 20 seconds" "its log: $1/logs/office.log"
    fi
    wait "$office_pid" 2>/dev/null || fail "LibreOffice ended with status $?" "its log: $1/logs/office.log"
}

encoded() { # a path as it stands in a URL
    local path=$1 LC_ALL=C result="" index sign
    for ((index = 0; index < ${#path}; index++)); do
        sign=${path:index:1}
        case $sign in
            [A-Za-z0-9/._~-]) result+=$sign ;;
            *) printf -v sign '%%%02X' "'$sign"; result+=${sign/FFFFFFFFFFFFFF/} ;;
        esac
    done
    printf '%s' "$result"
}

# A virtual display of its own, its number chosen by Xvfb; $DISPLAY is set for what follows.
start_display() {
    local place=$1 number="" waited=0
    mkdir -p "$place/logs"
    : >"$place/logs/display"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$place/logs/display" >"$place/logs/xvfb.log" 2>&1 </dev/null &
    remember_process $!
    until [ -n "$number" ]; do
        sleep 0.1
        waited=$((waited + 1))
        [ $waited -lt 150 ] || fail "no virtual display" "its log: $place/logs/xvfb.log"
        number=$(cat "$place/logs/display")
    done
    export DISPLAY=":$number"
    openbox >"$place/logs/openbox.log" 2>&1 </dev/null &
    remember_process $!
    sleep 0.5
}
