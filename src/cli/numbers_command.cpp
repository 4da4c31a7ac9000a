#include "cli/numbers_command.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>

#include "cli/options.hpp"
#include "cli/own_register.hpp"
#include "language/messages.hpp"
#include "records/json.hpp"

namespace diwan::cli {

namespace {

struct Call {
    GivenOptions const& given;
    store::Store& store;
    Clock const& clock;
    Language output;
    std::ostream& out;
    std::string author;
    std::optional<int> year;
    [[nodiscard]] std::string word(std::size_t i) const {
        return i < given.words.size() ? given.words[i] : std::string();
    }
    [[nodiscard]] int yearOrThis() const { return year ? *year : static_cast<int>(clock.today().year()); }
    [[nodiscard]] bool asJson() const { return given.value("--format").value_or("text") == "json"; }
};

std::string jsonOf(NumberFate const& fate) {
    JsonWriter out;
    out.beginObject().key("series").string(fate.series).key("year").number(fate.year);
    out.key("value").number(fate.value).key("number").string(fate.number);
    out.key("fate").string(code(fate.fate)).key("document").string(fate.document);
    out.key("documentId").string(fate.documentId).key("reason").string(fate.reason);
    out.key("replaced").string(fate.replaced).key("device").string(fate.device);
    out.key("by").string(fate.by).key("at").string(fate.at);
    return out.endObject().text();
}

Result<Done> list(Call const& call) {
    Result<std::vector<NumberFate>> const all =
        call.store.numbers(call.given.value("--series").value_or(""), call.year);
    if (!all) return all.error();
    for (NumberFate const& fate : *all) {
        if (call.asJson()) {
            call.out << jsonOf(fate) << '\n';
            continue;
        }
        std::string number = fate.number;
        if (number.empty()) {
            // Not printed on any paper yet: shown as it will look.
            Result<NumberPattern> const pattern = call.store.numberPattern(fate.series);
            number = pattern ? pattern->format(fate.year, fate.value) : std::to_string(fate.value);
        }
        std::string const reason = fate.reason.empty() ? fate.replaced : fate.reason;
        call.out << number << '\t'
                 << language::message(call.output, "number.fate." + std::string(code(fate.fate))) << '\t'
                 << fate.document << '\t' << reason << '\t' << fate.by << '\t' << fate.at << '\n';
    }
    return done;
}

Result<Done> draw(Call const& call) {
    Result<bool> const alone = call.store.countsAlone();
    if (!alone) return alone.error();
    Result<NumberFate> const drawn =
        call.store.drawNumber({.series = call.word(1),
                               .year = call.yearOrThis(),
                               .documentId = call.given.value("--document-id").value_or(""),
                               .document = call.given.value("--document").value_or(""),
                               .local = *alone},
                              call.author);
    if (!drawn) return drawn.error();
    call.out << (call.asJson() ? jsonOf(*drawn) : drawn->number) << '\n';
    return done;
}

Result<Done> giveUp(Call const& call) {
    Result<NumberFate> const given =
        call.store.giveUpNumber(call.word(1), call.given.value("--reason").value_or(""), call.author);
    if (!given) return given.error();
    call.out << (call.asJson() ? jsonOf(*given) : given->number) << '\n';
    return done;
}

Result<Done> giveBack(Call const& call) {
    Result<std::int64_t> const returned =
        call.store.returnNumbers(call.word(1), call.yearOrThis(), call.author);
    if (!returned) return returned.error();
    call.out << *returned << '\n';
    return done;
}

Result<Done> pattern(Call const& call) {
    if (call.given.words.size() > 2) {
        Result<Done> const set = call.store.setNumberPattern(call.word(1), call.word(2), call.author);
        if (!set) return set.error();
    }
    Result<NumberPattern> const now = call.store.numberPattern(call.word(1));
    if (!now) return now.error();
    call.out << now->text() << '\n';
    return done;
}

struct Verb {
    std::string_view name;
    std::size_t least;  // words, the verb included
    std::size_t most;
    Result<Done> (*run)(Call const& call);
};
constexpr std::array verbs{Verb{"list", 1, 1, list}, Verb{"draw", 2, 2, draw}, Verb{"give-up", 2, 2, giveUp},
                           Verb{"return", 2, 2, giveBack}, Verb{"pattern", 2, 3, pattern}};

Result<std::optional<int>> yearOf(GivenOptions const& given) {
    auto const text = given.value("--year");
    if (!text) return std::optional<int>();
    int year = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), year);
    if (error != std::errc() || end != text->data() + text->size() || year < 0)
        return Problem{"numbers.year-option", {*text}, {}};
    return std::optional(year);
}

Result<Done> runVerb(GivenOptions const& given, Language output, Streams streams) {
    auto const* const verb =
        given.words.empty() ? verbs.end() : std::ranges::find(verbs, given.words[0], &Verb::name);
    if (verb == verbs.end() || given.words.size() < verb->least || given.words.size() > verb->most)
        return Problem{"numbers.usage", {}, {}};
    std::string const format = given.value("--format").value_or("text");
    if (format != "text" && format != "json") return Problem{"numbers.format", {format}, {}};
    Result<std::optional<int>> const year = yearOf(given);
    if (!year) return year.error();
    Result<std::unique_ptr<OwnRegister>> const own = OwnRegister::open(given.value("--store"));
    if (!own) return own.error();
    return verb->run({.given = given,
                      .store = (*own)->store(),
                      .clock = (*own)->clock(),
                      .output = output,
                      .out = streams.out,
                      .author = given.value("--by").value_or(personOfMachine()),
                      .year = *year});
}

}  // namespace

int runNumbers(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const given = parseOptions(arguments, {"--series", "--year", "--format", "--store", "--document",
                                                "--document-id", "--reason", "--by"});
    if (given && given->help) {
        streams.out << language::message(output, "numbers.help") << '\n';
        return exitFine;
    }
    Result<Done> const ran = given ? runVerb(*given, output, streams) : Result<Done>(given.error());
    if (!ran) {
        tell(ran.error(), output, streams);
        return ran.error().code.starts_with("store.") || ran.error().code == "numbers.no-store"
                   ? exitUnreadable
                   : exitUsage;
    }
    streams.out.flush();
    return exitFine;
}

}  // namespace diwan::cli
