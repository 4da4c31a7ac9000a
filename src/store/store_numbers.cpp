// A desk's half of numbering: drawing from what it was lent, giving up, giving back, wishes and patterns.
#include <algorithm>
#include <charconv>
#include <sstream>

#include "records/json.hpp"
#include "store/number_journal.hpp"
#include "store/statements.hpp"
#include "store/store.hpp"

namespace diwan::store {

namespace {

using What = NumberEvent::What;

constexpr std::string_view wishesName = "numbers.wishes";  // lines "op series year count"
constexpr std::string_view patternKind = "number-pattern";

Problem problem(char const* code, std::string_view argument) {
    return Problem{.code = code, .arguments = {std::string(argument)}, .detail = ""};
}

std::vector<NumberWish> readWishes(std::string const& text) {
    std::vector<NumberWish> wishes;
    std::istringstream lines(text);
    for (NumberWish wish; lines >> wish.op >> wish.series >> wish.year >> wish.count;)
        wishes.push_back(wish);
    return wishes;
}

std::string written(std::vector<NumberWish> const& wishes) {
    std::ostringstream lines;
    for (NumberWish const& wish : wishes)
        lines << wish.op << ' ' << wish.series << ' ' << wish.year << ' ' << wish.count << '\n';
    return lines.str();
}

Problem unknownSeries(std::string_view id) {
    std::string known;
    for (NumberSeries const& series : numberSeries())
        known += (known.empty() ? "" : ", ") + std::string(series.id);
    return Problem{.code = "number.series", .arguments = {std::string(id), known}, .detail = ""};
}

// The first of several fates of a number that a person can still give up.
NumberFate const* living(std::vector<NumberFate> const& fates, std::string_view number,
                         NumberPattern const& pattern) {
    NumberFate const* found = nullptr;
    for (NumberFate const& fate : fates) {
        // An unused number has not been printed yet: it is known by what it would look like.
        bool const isLent = fate.fate == Fate::Lent && pattern.format(fate.year, fate.value) == number;
        if (fate.number != number && !isLent) continue;
        bool const isLiving =
            fate.fate == Fate::Used || fate.fate == Fate::Lent || fate.fate == Fate::Provisional;
        if (found == nullptr || isLiving) found = &fate;
    }
    return found;
}

}  // namespace

NumberPattern Store::patternOf(std::string_view series) {
    {
        Lease query = m_statements->of("SELECT json_extract(fields, '$.pattern') FROM record WHERE entity=?");
        if (query->bind(patternEntity(series)).step())
            if (Result<NumberPattern> own = NumberPattern::parse(query->text(0))) return *own;
    }
    NumberSeries const* const known = findNumberSeries(series);
    return NumberPattern::parse(known == nullptr ? "{0000}" : known->pattern).value();
}

Result<NumberPattern> Store::numberPattern(std::string_view series) {
    if (findNumberSeries(series) == nullptr) return unknownSeries(series);
    return guarded([&]() -> Result<NumberPattern> { return patternOf(series); });
}

Result<Done> Store::setNumberPattern(std::string_view series, std::string_view text,
                                     std::string_view author) {
    if (findNumberSeries(series) == nullptr) return unknownSeries(series);
    Result<NumberPattern> const pattern = NumberPattern::parse(text);
    if (!pattern) return pattern.error();
    return guarded([&]() -> Result<Done> {
        Transaction transaction(m_database);
        for (NumberSeries const& other : numberSeries())
            if (other.id != series && patternOf(other.id).collidesWith(*pattern))
                return Problem{.code = "number.pattern-taken",
                               .arguments = {std::string(text), std::string(other.id)},
                               .detail = ""};
        // Numbers of years and numbers without could look alike.
        auto const years = numberedYears(m_database);
        bool const isInUse = std::ranges::any_of(years, [&](auto const& one) { return one.first == series; });
        if (isInUse && patternOf(series).hasYear() != pattern->hasYear())
            return problem("number.pattern-year", text);
        JsonWriter set;
        set.beginObject().key("series").string(series).key("pattern").string(text).endObject();
        auto const added = appendInside(
            {{.entity = patternEntity(series), .kind = std::string(patternKind), .set = set.text()}}, author);
        if (!added) return added.error();
        transaction.commit();
        return done;
    });
}

Result<Done> Store::addNumberEvent(NumberEvent const& event, std::string_view author) {
    if (Result<Done> const good = event.check(); !good) return good.error();
    bool const isOne = (event.what == What::Used || event.what == What::GivenUp) && event.first > 0;
    auto const added =
        appendInside({{.entity = isOne ? numberEntity(event.series, event.year, event.first) : m_ids.next(),
                       .kind = std::string(kind(event.what)),
                       .set = toJson(event)}},
                     author);
    if (!added) return added.error();
    return done;
}

void Store::wishInside(std::string_view series, int year, std::int64_t waiting) {
    std::vector<NumberWish> wishes = readWishes(m_statements->meta(wishesName));
    std::erase_if(wishes,
                  [&](NumberWish const& wish) { return m_statements->entryByOp(wish.op).has_value(); });
    bool const isAsked = std::ranges::any_of(
        wishes, [&](NumberWish const& wish) { return wish.series == series && wish.year == year; });
    NumberSeries const* const known = findNumberSeries(series);
    std::int64_t const block = known == nullptr ? 1 : known->block;
    std::int64_t const left = bookOf(m_database, series, year).leftOf(m_statements->meta("device"));
    if (!isAsked && left < (block + 1) / 2 + waiting) {
        NumberWish wish{.op = m_ids.next(), .series = std::string(series), .year = year};
        wish.count = static_cast<int>(std::min(block - left + waiting, longestLoan));
        wishes.push_back(std::move(wish));
    }
    m_statements->setMeta(wishesName, written(wishes));
}

Result<bool> Store::countsAlone() {
    return guarded([&]() -> Result<bool> {
        return m_statements->meta("server.log").empty() && m_statements->meta("server.configured").empty();
    });
}

Result<NumberFate> Store::drawNumber(NumberRequest const& request, std::string_view author) {
    if (findNumberSeries(request.series) == nullptr) return unknownSeries(request.series);
    if (request.year < 2000 || request.year > 2099)
        return Problem{.code = "number.year",
                       .arguments = {std::to_string(request.year),
                                     std::to_string(static_cast<int>(m_clock.today().year()))},
                       .detail = ""};
    return guarded([&]() -> Result<NumberFate> {
        Transaction transaction(m_database);
        Result<NumberFate> drawn = drawInside(request, patternOf(request.series), author);
        if (drawn) transaction.commit();
        return drawn;
    });
}

Result<NumberFate> Store::drawInside(NumberRequest const& request, NumberPattern const& pattern,
                                     std::string_view author) {
    int const year = pattern.countingYear(request.year);
    std::string const device = m_statements->meta("device");
    NumberBook book = bookOf(m_database, request.series, year);
    if (!request.documentId.empty())
        for (NumberFate const& fate : book.fates())
            if (fate.documentId == request.documentId &&
                (fate.fate == Fate::Used || (fate.fate == Fate::Provisional && fate.device == device)))
                return fate;
    NumberEvent event{.what = What::Used, .series = request.series, .year = year};
    event.documentId = request.documentId;
    event.document = request.document;
    event.device = device;
    event.by = author;
    event.at = toRfc3339(m_clock.now());
    std::optional<std::int64_t> next = book.nextOf(device);
    if (!next && request.local) {
        NumberRange const own = book.nextLoan(1, 0);
        NumberEvent lent{.series = request.series, .year = year, .first = own.first, .last = own.last};
        if (Result<Done> const added = addNumberEvent(lent, author); !added) return added.error();
        lent.device = device;
        book.apply(lent);
        next = own.first;
    }
    if (next) {
        event.first = event.last = *next;
        event.number = pattern.format(request.year, *next);
    } else {
        event.what = What::Provisional;
        event.first = event.last = book.provisionalCount(device) + 1;
        event.number = pattern.provisional(request.year, initialsOf(author), event.first);
    }
    if (Result<Done> const added = addNumberEvent(event, author); !added) return added.error();
    book.apply(event);
    if (!request.local)
        wishInside(request.series, year, static_cast<std::int64_t>(book.waitingOf(device).size()));
    for (NumberFate const& fate : book.fates())
        if (fate.number == event.number && fate.device == device && fate.fate != Fate::Contested) return fate;
    return problem("number.taken", event.number);
}

Result<std::vector<NumberFate>> Store::settleNumbers() {
    return guarded([&]() -> Result<std::vector<NumberFate>> {
        Transaction transaction(m_database);
        std::string const device = m_statements->meta("device");
        std::vector<NumberFate> settled;
        for (auto const& [series, year] : numberedYears(m_database)) {
            NumberBook book = bookOf(m_database, series, year);
            NumberPattern const pattern = patternOf(series);
            std::vector<NumberFate> const waiting = book.waitingOf(device);
            std::size_t left = waiting.size();
            for (NumberFate const& provisional : waiting) {
                std::optional<std::int64_t> const next = book.nextOf(device);
                if (!next) break;
                NumberEvent used{.what = What::Used, .series = series, .year = year};
                used.first = used.last = *next;
                used.number = pattern.format(year, *next);
                used.documentId = provisional.documentId;
                used.document = provisional.document;
                used.provisional = provisional.number;
                used.device = device;
                if (Result<Done> const added = addNumberEvent(used, provisional.by); !added)
                    return added.error();
                book.apply(used);
                settled.push_back(provisional);
                settled.back().fate = Fate::Replaced;
                settled.back().replaced = used.number;
                --left;
            }
            // What is still waiting is asked for again: the block may have been shorter than the wish.
            if (!waiting.empty()) wishInside(series, year, static_cast<std::int64_t>(left));
        }
        transaction.commit();
        return settled;
    });
}

Result<NumberFate> Store::giveUpNumber(std::string_view number, std::string_view reason,
                                       std::string_view author) {
    return guarded([&]() -> Result<NumberFate> {
        Transaction transaction(m_database);
        std::string const device = m_statements->meta("device");
        for (auto const& [series, year] : numberedYears(m_database)) {
            NumberBook book = bookOf(m_database, series, year);
            std::vector<NumberFate> const fates = book.fates();
            NumberFate const* const found = living(fates, number, patternOf(series));
            if (found == nullptr) continue;
            if (found->fate == Fate::GivenUp) return problem("number.given-up-already", number);
            if (found->fate == Fate::Replaced || found->fate == Fate::Contested) continue;
            NumberEvent event{.what = What::GivenUp, .series = series, .year = year};
            event.first = event.last = found->value;
            event.number = number;
            event.reason = reason;
            event.device = device;
            event.by = author;
            if (Result<Done> const judged = book.objection(event); !judged) return judged.error();
            if (Result<Done> const added = addNumberEvent(event, author); !added) return added.error();
            NumberFate answer = *found;
            answer.fate = Fate::GivenUp;
            answer.number = number;
            answer.reason = reason;
            transaction.commit();
            return answer;
        }
        return problem("number.unknown", number);
    });
}

Result<std::int64_t> Store::returnNumbers(std::string_view series, int year, std::string_view author) {
    if (findNumberSeries(series) == nullptr) return unknownSeries(series);
    return guarded([&]() -> Result<std::int64_t> {
        Transaction transaction(m_database);
        int const counting = patternOf(series).countingYear(year);
        NumberBook const book = bookOf(m_database, series, counting);
        std::int64_t returned = 0;
        for (NumberRange const& range : book.unusedOf(m_statements->meta("device"))) {
            NumberEvent event{.what = What::Returned, .series = std::string(series), .year = counting};
            event.first = range.first;
            event.last = range.last;
            if (Result<Done> const added = addNumberEvent(event, author); !added) return added.error();
            returned += range.last - range.first + 1;
        }
        transaction.commit();
        return returned;
    });
}

Result<std::optional<NumberWish>> Store::numberWish() {
    return guarded([&]() -> Result<std::optional<NumberWish>> {
        for (NumberWish& wish : readWishes(m_statements->meta(wishesName))) {
            if (m_statements->entryByOp(wish.op)) continue;
            wish.after = bookOf(m_database, wish.series, wish.year).highest();
            wish.device = m_statements->meta("device");
            return std::optional(std::move(wish));
        }
        return std::optional<NumberWish>();
    });
}

Result<Done> Store::wishNumbers(std::string_view series, int year) {
    if (findNumberSeries(series) == nullptr) return unknownSeries(series);
    return guarded([&]() -> Result<Done> {
        Transaction transaction(m_database);
        wishInside(series, patternOf(series).countingYear(year), 0);
        transaction.commit();
        return done;
    });
}

Result<Done> Store::dropNumberWish(std::string_view op) {
    return guarded([&]() -> Result<Done> {
        Transaction transaction(m_database);
        std::vector<NumberWish> wishes = readWishes(m_statements->meta(wishesName));
        std::erase_if(wishes, [&](NumberWish const& wish) { return wish.op == op; });
        m_statements->setMeta(wishesName, written(wishes));
        transaction.commit();
        return done;
    });
}

Result<Done> Store::takeLoan(Entry const& entry) {
    Result<Entry> const good = checked(entry);
    if (!good) return good.error();
    if (good->kind != kind(What::Lent) || good->sequence <= 0)
        return Problem{.code = "entry.invalid", .arguments = {}, .detail = "loan"};
    return guarded([&]() -> Result<Done> {
        Transaction transaction(m_database);
        std::optional<Entry> const known = m_statements->entryByOp(good->op);
        if (known && !sameContents(*known, *good))
            return Problem{.code = "entry.invalid", .arguments = {}, .detail = "loan"};
        if (known)
            m_statements->number(*good);
        else
            m_statements->insert(*good);
        m_statements->rebuildAll({good->entity});
        transaction.commit();
        return done;
    });
}

Result<std::vector<NumberFate>> Store::numbers(std::string_view series, std::optional<int> year) {
    return guarded([&]() -> Result<std::vector<NumberFate>> {
        std::vector<NumberFate> all;
        for (auto const& [eachSeries, eachYear] : numberedYears(m_database)) {
            if ((!series.empty() && eachSeries != series) || (year && eachYear != *year)) continue;
            std::vector<NumberFate> fates = bookOf(m_database, eachSeries, eachYear).fates();
            all.insert(all.end(), std::make_move_iterator(fates.begin()),
                       std::make_move_iterator(fates.end()));
        }
        return all;
    });
}

}  // namespace diwan::store
