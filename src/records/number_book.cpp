#include "records/number_book.hpp"

#include <algorithm>

namespace diwan {

namespace {

using What = NumberEvent::What;

NumberFate fateOf(NumberEvent const& event, std::int64_t value, Fate fate) {
    return NumberFate{.fate = fate,
                      .series = event.series,
                      .year = event.year,
                      .value = value,
                      .number = event.number,
                      .documentId = event.documentId,
                      .document = event.document,
                      .reason = event.reason,
                      .replaced = event.provisional,
                      .device = event.device,
                      .by = event.by,
                      .at = event.at};
}

Fate fateAfter(What what) {
    switch (what) {
        case What::Lent:
            return Fate::Lent;
        case What::Used:
            return Fate::Used;
        case What::GivenUp:
            return Fate::GivenUp;
        case What::Returned:
            return Fate::Returned;
        case What::Provisional:
            return Fate::Provisional;
    }
    return Fate::Missing;
}

std::string shown(NumberEvent const& event, std::int64_t value) {
    return event.number.empty()
               ? event.series + " " + std::to_string(event.year) + "/" + std::to_string(value)
               : event.number;
}

}  // namespace

std::string_view code(Fate fate) {
    switch (fate) {
        case Fate::Lent:
            return "lent";
        case Fate::Used:
            return "used";
        case Fate::GivenUp:
            return "given-up";
        case Fate::Returned:
            return "returned";
        case Fate::Provisional:
            return "provisional";
        case Fate::Replaced:
            return "replaced";
        case Fate::Contested:
            return "contested";
        case Fate::Missing:
            return "missing";
    }
    return "missing";
}

Result<Done> NumberBook::objectionTo(NumberEvent const& event, std::int64_t value) const {
    auto const refused = [&](char const* problem) {
        return Problem{.code = problem, .arguments = {shown(event, value)}, .detail = ""};
    };
    auto const known = m_numbers.find(value);
    bool const isFree = known == m_numbers.end() || known->second.fate.fate == Fate::Returned;
    if (event.what == What::Lent) return isFree ? Result<Done>(done) : refused("number.taken");
    if (isFree) return refused("number.not-lent");
    NumberFate const& now = known->second.fate;
    bool const isHolder = now.device == event.device;
    switch (event.what) {
        case What::Used:
            // Said again of the same document: nothing new, and no harm.
            if (now.fate == Fate::Used && isHolder && now.documentId == event.documentId &&
                now.number == event.number)
                return done;
            if (now.fate != Fate::Lent) return refused("number.taken");
            return isHolder ? Result<Done>(done) : refused("number.not-lent");
        case What::GivenUp:
            // A colleague may cancel what another desk has issued, not what it has still to use.
            if (now.fate == Fate::Lent && !isHolder) return refused("number.not-lent");
            return done;
        default:
            return now.fate == Fate::Lent && isHolder ? Result<Done>(done) : refused("number.not-lent");
    }
}

Result<Done> NumberBook::objection(NumberEvent const& event) const {
    if (event.what == What::Provisional || event.first == 0) return done;
    for (std::int64_t value = event.first; value <= event.last; ++value)
        if (Result<Done> const judged = objectionTo(event, value); !judged) return judged;
    return done;
}

void NumberBook::apply(NumberEvent const& event) {
    if (event.what == What::Provisional || event.first == 0) return applyProvisional(event);
    for (std::int64_t value = event.first; value <= event.last; ++value)
        applyOne(event, value);
    if (event.what != What::Used || event.provisional.empty()) return;
    auto const replaced = m_provisional.find({event.provisional, event.device});
    if (replaced == m_provisional.end()) return;
    replaced->second.fate = Fate::Replaced;
    replaced->second.replaced = event.number;
}

void NumberBook::applyProvisional(NumberEvent const& event) {
    std::pair const name{event.number, event.device};
    if (event.what == What::Provisional) {
        if (m_provisional.try_emplace(name, fateOf(event, 0, Fate::Provisional)).second)
            m_provisionalOrder.push_back(name);
        return;
    }
    auto const found = m_provisional.find(name);
    if (found == m_provisional.end() || found->second.fate != Fate::Provisional) return;
    found->second.fate = Fate::GivenUp;
    found->second.reason = event.reason;
}

void NumberBook::applyOne(NumberEvent const& event, std::int64_t value) {
    bool const isObjected = !objectionTo(event, value);
    State& state = m_numbers[value];
    if (isObjected && state.fate.fate != Fate::Missing) {
        // A returned range, or a loan pushed again, takes nothing away from what was used meanwhile.
        if (event.what == What::Used || event.what == What::Lent)
            state.rivals.push_back(fateOf(event, value, Fate::Contested));
        return;
    }
    NumberFate next = fateOf(event, value, fateAfter(event.what));
    if (event.what == What::GivenUp) {
        // The document that had it stays named.
        next.number = event.number;
        next.documentId = state.fate.documentId;
        next.document = state.fate.document;
        next.replaced = state.fate.replaced;
        next.device = state.fate.device;
    }
    if (event.what == What::Returned) next.device.clear();
    state.fate = std::move(next);
}

std::int64_t NumberBook::highest() const {
    return m_numbers.empty() ? 0 : m_numbers.rbegin()->first;
}

NumberRange NumberBook::nextLoan(std::int64_t count, std::int64_t after) const {
    NumberRange free;
    for (auto const& [value, state] : m_numbers) {
        bool const isFree = state.fate.fate == Fate::Returned && state.rivals.empty();
        if (isFree && free.first == 0)
            free = {value, value};
        else if (isFree && value == free.last + 1 && value - free.first < count)
            free.last = value;
        else if (free.first != 0)
            break;
    }
    if (free.first != 0) return free;
    std::int64_t const start = std::max(highest(), after) + 1;
    return {start, start + count - 1};
}

std::optional<std::int64_t> NumberBook::nextOf(std::string_view device) const {
    for (auto const& [value, state] : m_numbers)
        if (state.fate.fate == Fate::Lent && state.fate.device == device && state.rivals.empty())
            return value;
    return std::nullopt;
}

std::int64_t NumberBook::leftOf(std::string_view device) const {
    return std::ranges::count_if(m_numbers, [&](auto const& one) {
        NumberFate const& fate = one.second.fate;
        return fate.fate == Fate::Lent && fate.device == device && one.second.rivals.empty();
    });
}

std::vector<NumberRange> NumberBook::unusedOf(std::string_view device) const {
    std::vector<NumberRange> ranges;
    for (auto const& [value, state] : m_numbers) {
        if (state.fate.fate != Fate::Lent || state.fate.device != device || !state.rivals.empty()) continue;
        if (!ranges.empty() && ranges.back().last == value - 1 && value - ranges.back().first < longestLoan)
            ranges.back().last = value;
        else
            ranges.push_back({value, value});
    }
    return ranges;
}

std::vector<NumberFate> NumberBook::waitingOf(std::string_view device) const {
    std::vector<NumberFate> waiting;
    for (auto const& name : m_provisionalOrder) {
        NumberFate const& fate = m_provisional.at(name);
        if (fate.fate == Fate::Provisional && name.second == device) waiting.push_back(fate);
    }
    return waiting;
}

std::int64_t NumberBook::provisionalCount(std::string_view device) const {
    return std::ranges::count(m_provisionalOrder, device, &std::pair<std::string, std::string>::second);
}

std::vector<NumberFate> NumberBook::fates() const {
    std::vector<NumberFate> list;
    std::int64_t expected = 1;
    // Missing numbers have no event of their own: the series and year are those of their neighbours.
    for (auto const& [value, state] : m_numbers) {
        for (; expected < value; ++expected)
            list.push_back({.series = state.fate.series, .year = state.fate.year, .value = expected});
        expected = value + 1;
        list.push_back(state.fate);
        if (!state.rivals.empty()) list.back().fate = Fate::Contested;
        list.insert(list.end(), state.rivals.begin(), state.rivals.end());
    }
    for (auto const& name : m_provisionalOrder)
        list.push_back(m_provisional.at(name));
    return list;
}

}  // namespace diwan
