#include "records/number_event.hpp"

#include <Poco/Dynamic/Var.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <array>

#include "records/json.hpp"

namespace diwan {

namespace {

struct Kind {
    NumberEvent::What what;
    std::string_view name;
};
constexpr std::array kinds{
    Kind{NumberEvent::What::Lent, "number-lent"}, Kind{NumberEvent::What::Used, "number-used"},
    Kind{NumberEvent::What::GivenUp, "number-given-up"}, Kind{NumberEvent::What::Returned, "number-returned"},
    Kind{NumberEvent::What::Provisional, "number-provisional"}};

constexpr std::size_t longestText = 400;
constexpr std::int64_t highestValue = 999'999'999'999;

Problem malformed(char const* detail) {
    return Problem{.code = "number.malformed", .arguments = {}, .detail = detail};
}

std::string text(Poco::JSON::Object const& object, std::string const& name) {
    return object.isNull(name) ? std::string() : object.getValue<std::string>(name);
}

}  // namespace

std::string_view kind(NumberEvent::What what) {
    return std::ranges::find(kinds, what, &Kind::what)->name;
}

std::optional<NumberEvent::What> numberEventKind(std::string_view kind) {
    auto const* const found = std::ranges::find(kinds, kind, &Kind::name);
    return found == kinds.end() ? std::nullopt : std::optional(found->what);
}

Result<Done> NumberEvent::check() const {
    bool const isName = !series.empty() && series.size() <= 32 && std::ranges::all_of(series, [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    });
    if (!isName) return malformed("series");
    if (year != 0 && (year < 2000 || year > 2099)) return malformed("year");
    for (std::string const* field : {&number, &documentId, &document, &reason, &provisional})
        if (field->size() > longestText)
            return Problem{.code = "text.too-long", .arguments = {std::to_string(longestText)}, .detail = ""};
    if (what == What::GivenUp && reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return Problem{.code = "number.reason-missing", .arguments = {}, .detail = ""};
    bool const namesOne = what == What::Used || what == What::GivenUp || what == What::Provisional;
    if (namesOne && (number.empty() || first != last)) return malformed("number");
    if (what == What::GivenUp && first == 0) return done;  // of a provisional number
    if (first < 1 || last < first || last > highestValue || last - first >= longestLoan)
        return malformed("range");
    return done;
}

std::string toJson(NumberEvent const& event) {
    JsonWriter out;
    out.beginObject().key("series").string(event.series).key("year").number(event.year);
    out.key("first").number(event.first).key("last").number(event.last);
    auto const add = [&](std::string_view name, std::string const& value) {
        if (!value.empty()) out.key(name).string(value);
    };
    add("number", event.number);
    add("documentId", event.documentId);
    add("document", event.document);
    add("reason", event.reason);
    add("provisional", event.provisional);
    return out.endObject().text();
}

Result<NumberEvent> numberEventFromJson(NumberEvent::What what, std::string_view json) {
    try {
        auto const object = Poco::JSON::Parser().parse(std::string(json)).extract<Poco::JSON::Object::Ptr>();
        NumberEvent event{.what = what, .series = text(*object, "series")};
        event.year = object->getValue<int>("year");
        event.first = object->getValue<Poco::Int64>("first");
        event.last = object->getValue<Poco::Int64>("last");
        event.number = text(*object, "number");
        event.documentId = text(*object, "documentId");
        event.document = text(*object, "document");
        event.reason = text(*object, "reason");
        event.provisional = text(*object, "provisional");
        if (Result<Done> const good = event.check(); !good) return good.error();
        return event;
    } catch (Poco::Exception const& exception) {
        return malformed(exception.name());
    }
}

}  // namespace diwan
