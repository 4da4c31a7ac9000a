# What start --headless does: the day's work in an office without a window, then pictures of real windows. Sourced by start.
#
# Uses: $build $place $language $port $package, and office.sh. Leaves everything in build/start-output.

# The folder is ours and made anew, unless --profile asked for one that is to be kept.
make_everything() {
    output=$build/start-output
    rm -rf "$output"
    mkdir -p "$output"
    [ "$place" != "$build/start-work" ] || rm -rf "$place"
    mkdir -p "$place"

    start_server "$place" "$port" "Amina"
    remember_process "$(cat "$place/server-pid")"
    prepare_profile "$place" "${language:-fr}" "$package"
    set_server "$place"

    local work
    for work in fr ar; do make_documents "$work"; done
    start_display "$place"
    for work in fr ar; do pictures_of "$work"; done
    check_output
    say "everything is in $output:"
    (cd "$output" && ls -1sh | sed 's/^/    /')
}

# Minutes with their action table, a filled quote, and the register, in one language.
make_documents() {
    local work=$1 pipe minutes=$place/documents/minutes-$1.odt
    pipe=$(pipe_of "$place/profile")
    cp "$build/templates/sample/minutes-$work.odt" "$minutes"
    drive set "$place/profile" /org.diwan.Settings/Output Language "$work" || fail "the language of Diwan" ""
    start_office "$place" svp
    remember_process "$office_pid"
    local steps=(--pipe "$pipe" open "$minutes"
        command read-document keep "$output/reading-$work.json"
        command "log-findings?actions=all&decisions=all"
        command insert-actions
        save "$output/minutes-$work.odt" pdf "$output/minutes-$work.pdf"
        command sync-now close
        new swriter command "new-document?template=quote&language=$work&data=$(encoded "$build/templates/sample/quote.json" | sed 's/%/%25/g')"
        current save "$output/quote-$work.odt" pdf "$output/quote-$work.pdf")
    if [ "$work" = fr ]; then
        steps+=(command "open-register?format=csv&to=file://$(encoded "$output/register.csv" | sed 's/%/%25/g')")
    fi
    steps+=(quit)
    step "documents in $work" "$place/logs/documents-$work.log" \
        "the verb that failed is named above; LibreOffice's words: $place/logs/office.log" \
        timeout --kill-after=5 240 "$build/bin/diwan_drive" "${steps[@]}"
    office_has_left "$place"
}

# A window that is driven from outside has been seen to stand still on a loaded machine: one more try with a new office, whose
# processes are ended with the try that started them.
pictures_of() {
    if ! (started_processes=""; trap end_started_processes EXIT; take_pictures "$1"); then
        say "pictures in $1: once more, with a new office"
        (started_processes=""; trap end_started_processes EXIT; take_pictures "$1") || exit 1
    fi
}

# Writer and Calc with the sidebar, as a person sees them.
take_pictures() {
    local work=$1 pipe view=$place/view-$1
    rm -rf "$view"
    mkdir -p "$view/logs"
    cp -r "$place/profile" "$view/profile"
    drive set "$view/profile" /org.openoffice.Office.Linguistic/General UILocale "$work" \
        set "$view/profile" /org.openoffice.Setup/L10N ooLocale "$work" \
        set "$view/profile" /org.diwan.Settings/Output Language "$work" || fail "the language of the pictures" ""
    cp "$build/templates/sample/minutes-$work.odt" "$view/minutes-$work.odt"
    pipe=$(pipe_of "$view/profile")
    # No session bus is started for a picture: GTK is told not to look for one.
    export GTK_A11Y=none NO_AT_BRIDGE=1 GIO_USE_VFS=local GSETTINGS_BACKEND=memory
    start_office "$view" gtk3
    remember_process "$office_pid"
    step "Writer in $work" "$view/logs/writer.log" "LibreOffice's words: $view/logs/office.log" \
        timeout --kill-after=5 150 "$build/bin/diwan_drive" --pipe "$pipe" open "$view/minutes-$work.odt" \
        fill-screen deck DiwanDeck wait 1500 command read-document wait 2500
    import -window root "$output/writer-$work.png" || fail "the picture of Writer" "is imagemagick installed?"
    step "Calc in $work" "$view/logs/calc.log" "LibreOffice's words: $view/logs/office.log" \
        timeout --kill-after=5 60 "$build/bin/diwan_drive" --pipe "$pipe" new scalc \
        fill-screen deck DiwanDeck wait 1500 command "show-panel?panel=register" wait 2500
    import -window root "$output/calc-$work.png" || fail "the picture of Calc" "is imagemagick installed?"
    drive --pipe "$pipe" quit || fail "closing the office" "LibreOffice's words: $view/logs/office.log"
    office_has_left "$view"
}

# Nothing may be missing or empty in silence.
check_output() {
    local file size
    for file in minutes-{fr,ar}.{odt,pdf} quote-{fr,ar}.{odt,pdf} register.csv {writer,calc}-{fr,ar}.png; do
        size=$(stat -c %s "$output/$file" 2>/dev/null || echo 0)
        [ "$size" -gt 60 ] || fail "$file is missing or empty in $output" "the logs of this run: $place/logs"
    done
    [ "$(wc -l <"$output/register.csv")" -gt 1 ] || fail "the register is empty" "the logs of this run: $place/logs"
    for file in "$output"/*.png; do
        # A black or blank picture has one colour only: no window was there.
        [ "$(identify -format '%k' "$file")" -gt 50 ] || fail "$file shows nothing" "its display: $place/logs/xvfb.log"
    done
}
