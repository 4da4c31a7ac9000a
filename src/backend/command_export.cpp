// diwand export: the register as a table for people (csv), or every entry for programs (ndjson).
#include <algorithm>
#include <limits>

#include "backend/commands.hpp"
#include "base/clock.hpp"
#include "records/json.hpp"

namespace diwan::backend {

namespace {

// RFC 4180; a leading sign that a spreadsheet would take for a formula gets an apostrophe.
std::string cell(std::string text) {
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text = "'" + text;
    if (text.find_first_of(",\"\n\r;") == std::string::npos) return text;
    std::string quoted = "\"";
    for (char const c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string joined(std::vector<std::string> const& names) {
    std::string text;
    for (std::string const& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

void row(std::ostream& out, std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        out << (i == 0 ? "" : ",") << cell(cells[i]);
    out << "\r\n";
}

Result<Done> exportTable(store::Store& store, std::ostream& out) {
    store::Filter const everything{.limit = std::numeric_limits<int>::max()};
    Result<std::vector<Decision>> const decisions = store.decisions(everything);
    if (!decisions) return decisions.error();
    Result<std::vector<Action>> const actions = store.actions(everything);
    if (!actions) return actions.error();
    out << "\xEF\xBB\xBF";  // spreadsheets take UTF-8 without it for something else
    row(out, {"kind", "id", "text", "owner", "support", "due", "status", "reason", "document", "logged_at",
              "logged_by"});
    for (Decision const& d : *decisions)
        row(out, {"decision", d.id, d.text, d.owner, "", "", std::string(code(d.outcome)), d.reason,
                  d.source.document, d.loggedAt, d.loggedBy});
    for (Action const& a : *actions)
        row(out, {"action", a.id, a.what, joined(a.who), joined(a.support), a.due ? toIso(*a.due) : a.dueText,
                  std::string(code(a.status)), "", a.source.document, a.loggedAt, a.loggedBy});
    return done;
}

Result<Done> exportEntries(store::Store& store, std::ostream& out) {
    std::int64_t since = 0;
    while (true) {
        Result<std::vector<store::Entry>> const entries = store.feed(since, 1000);
        if (!entries) return entries.error();
        if (entries->empty()) return done;
        for (store::Entry const& entry : *entries) {
            JsonWriter line;
            line.beginObject().key("sequence").number(entry.sequence).key("op").string(entry.op);
            line.key("entity").string(entry.entity).key("kind").string(entry.kind).key("set").raw(entry.set);
            line.key("author").string(entry.author).key("device").string(entry.device);
            line.key("madeAt").string(entry.madeAt).key("hash").string(entry.hash).endObject();
            out << line.text() << "\n";
        }
        since = entries->back().sequence;
    }
}

}  // namespace

Result<Done> exportRegister(Arguments const& arguments, std::ostream& out) {
    if (Result<Done> const allowed = arguments.allowOnly({"--data", "--format"}); !allowed)
        return allowed.error();
    Result<std::string> const path = arguments.required("--data");
    if (!path) return path.error();
    std::string const format = arguments.option("--format", "csv");
    if (format != "csv" && format != "ndjson")
        return Problem{.code = "usage.value", .arguments = {"--format"}, .detail = ""};
    SystemClock const clock;
    UuidSource ids(clock);
    Result<std::unique_ptr<store::Store>> const store = DataFolder(*path).openStore(ids, clock);
    if (!store) return store.error();
    Result<Done> const written = format == "csv" ? exportTable(**store, out) : exportEntries(**store, out);
    if (!written) return written.error();
    out.flush();
    if (!out) return Problem{.code = "export.unwritable", .arguments = {}, .detail = ""};
    return done;
}

}  // namespace diwan::backend
