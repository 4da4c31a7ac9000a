#include "reading/check.hpp"
#include "records/json.hpp"

namespace diwan::reading {

std::string toJson(Check const& check) {
    JsonWriter out;
    out.beginObject().key("kind");
    if (check.kind) {
        out.string(code(*check.kind));
    } else {
        out.null();
    }
    out.key("language").string(language::code(check.language)).key("channel");
    if (check.channel.empty()) {
        out.null();
    } else {
        out.string(check.channel);
    }
    out.key("pages");
    if (check.pages) {
        out.number(*check.pages);
    } else {
        out.null();
    }
    out.key("pages_estimated").boolean(check.pagesEstimated).key("remarks").beginArray();
    for (CheckRemark const& remark : check.remarks) {
        out.beginObject().key("code").string(remark.code);
        for (auto const& [name, value] :
             {std::pair("line", remark.span ? static_cast<std::int64_t>(remark.span->line) : -1),
              std::pair("offset", remark.span ? static_cast<std::int64_t>(remark.span->column) : -1),
              std::pair("length", remark.span ? static_cast<std::int64_t>(remark.span->length) : -1)}) {
            out.key(name);
            if (remark.span) {
                out.number(value);
            } else {
                out.null();
            }
        }
        out.key("text").string(remark.text).endObject();
    }
    out.endArray().key("ready").boolean(check.isFine()).key("verdict").string(check.verdict).endObject();
    return out.text();
}

}  // namespace diwan::reading
