#include "reading/read.hpp"

#include <algorithm>

#include "language/messages.hpp"
#include "reading/reader.hpp"
#include "reading/source_lines.hpp"
#include "reading/summary.hpp"
#include "text/detect.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t headLines = 12;

// The day the document gives itself: the first full date (with its year) of its first lines.
std::optional<Day> ownDate(text::Document const& document, Options const& options, Language language) {
    Calendar const calendar{options.today, weekOf(options.profile)};
    Names const names;
    Analyser analyser(calendar, names);
    std::size_t const count = std::min(headLines, document.blocks.size());
    for (std::size_t i = 0; i < count; ++i) {
        std::string const& text = document.blocks[i].text;
        if (text.size() > 400) continue;
        Analysis const& line = analyser.read(text, {0, text.size()}, language);
        for (FoundDate const& date : line.dates)
            if (date.explicitYear && date.start == date.last) return date.start;
    }
    return std::nullopt;
}

std::string verdictOf(Reading const& reading, Language output) {
    int const actions = static_cast<int>(reading.actions.size());
    auto const count = [&](auto const& test) {
        return static_cast<int>(std::count_if(reading.actions.begin(), reading.actions.end(), test));
    };
    int const dated = count([](FoundAction const& a) { return a.due.has_value(); });
    int const ownerless = count([](FoundAction const& a) { return a.who.empty(); });
    if (actions == 0) return language::message(output, "reading.verdict.none");
    std::string const shown = language::counted(output, "reading.actions", actions);
    if (dated == 0) return language::message(output, "reading.verdict.undated", {shown});
    std::string const datedShown = language::counted(output, "reading.dated", dated);
    std::string const ownerlessShown = ownerless == 0
                                           ? language::message(output, "reading.ownerless.zero")
                                           : language::counted(output, "reading.ownerless", ownerless);
    return language::message(output, "reading.verdict", {shown, datedShown, ownerlessShown});
}

template <typename Found>
void inReadingOrder(std::vector<Found>& found) {
    auto const isBefore = [](Found const& a, Found const& b) {
        return std::pair(a.span.block, a.span.offset) < std::pair(b.span.block, b.span.offset);
    };
    // Sorting needs as much memory again: it is seldom necessary.
    if (!std::is_sorted(found.begin(), found.end(), isBefore))
        std::stable_sort(found.begin(), found.end(), isBefore);
}

// The display names of the people table in place of what is written; nobody twice.
void giveDisplayNames(std::vector<KnownPerson> const& people, Reading& reading) {
    Directory directory(people);
    if (directory.empty()) return;
    for (std::string const& name : reading.participants)
        directory.meet(name);
    for (FoundAction const& action : reading.actions)
        for (std::string const& name : action.who)
            directory.meet(name);
    auto const give = [&](std::vector<std::string>& names) {
        std::vector<std::string> given;
        for (std::string& name : names) {
            std::string display = directory.displayOf(name).value_or(std::move(name));
            if (std::find(given.begin(), given.end(), display) == given.end())
                given.push_back(std::move(display));
        }
        names = std::move(given);
    };
    give(reading.participants);
    for (FoundAction& action : reading.actions) {
        give(action.who);
        give(action.support);
    }
}

// Lines of the source, and words on one line, for all that was found.
void placeInSource(text::Document const& document, Reading& reading) {
    SourceLines lines(document);
    auto const place = [&](auto& all) {
        for (auto& found : all) {
            lines.place(found.span);
            found.text = onOneLine(std::move(found.text));
        }
    };
    place(reading.actions);
    place(reading.decisions);
    place(reading.questions);
    place(reading.done);
    place(reading.summary);
    for (FoundAction& action : reading.actions)
        action.dueText = onOneLine(std::move(action.dueText));
    for (FoundDecision& decision : reading.decisions)
        decision.vote = onOneLine(std::move(decision.vote));
}

}  // namespace

Reading read(text::Document const& document, Options const& options) {
    Reading reading;
    reading.language = options.language.value_or(text::detectLanguage(document, options.output));
    Day const today = options.today.ok() ? options.today : Day{std::chrono::year(1970) / 1 / 1};
    reading.date = options.date && options.date->ok()
                       ? *options.date
                       : ownDate(document, options, reading.language).value_or(today);
    Summariser summariser;
    Reader reader(document, options, reading, options.sentences > 0 ? &summariser : nullptr);
    reader.run();
    giveDisplayNames(options.peopleTable, reading);
    inReadingOrder(reading.actions);
    inReadingOrder(reading.decisions);
    inReadingOrder(reading.questions);
    inReadingOrder(reading.done);
    Week const week = weekOf(options.profile);
    for (FoundAction& action : reading.actions)
        action.restDay = action.due && !isWorkday(*action.due, week);
    if (options.sentences > 0)
        reading.summary = summariser.lines(document, reading, static_cast<std::size_t>(options.sentences),
                                           options.summaryFacts);
    placeInSource(document, reading);
    reading.verdict = verdictOf(reading, options.output);
    return reading;
}

}  // namespace diwan::reading
