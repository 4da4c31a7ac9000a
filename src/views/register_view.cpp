#include "views/register_view.hpp"

#include <algorithm>

#include "language/messages.hpp"
#include "text/fold.hpp"
#include "views/due_text.hpp"

namespace diwan::views {

namespace {

using language::message;

constexpr std::string_view between = " · ";

std::vector<std::string> foldedWords(std::string_view text) {
    std::string const folded = text::fold(text);
    std::vector<std::string> words;
    std::size_t position = 0;
    while ((position = folded.find_first_not_of(' ', position)) != std::string::npos) {
        std::size_t const end = std::min(folded.find(' ', position), folded.size());
        words.push_back(folded.substr(position, end - position));
        position = end;
    }
    return words;
}

bool containsAll(std::string_view text, std::vector<std::string> const& words) {
    if (words.empty()) return true;
    std::string const folded = text::fold(text);
    return std::ranges::all_of(
        words, [&](std::string const& word) { return folded.find(word) != std::string::npos; });
}

std::string joined(std::vector<std::string> const& names) {
    std::string text;
    for (std::string const& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

void addProvenance(RecordRow& row, Source const& source, std::string const& loggedAt,
                   std::string const& loggedBy, Language language) {
    if (!source.document.empty()) row.details.push_back(source.document);
    Result<Day> const day = parseIsoDay(std::string_view(loggedAt).substr(0, 10));
    if (!day) return;
    std::string const when = dueText(*day, language);
    row.details.push_back(loggedBy.empty() ? message(language, "views.logged-on", {when})
                                           : message(language, "views.logged-on-by", {when, loggedBy}));
}

std::string statusWord(Action const& action, bool late, Language language) {
    if (late) return message(language, "views.late");
    return message(language, "views.status." + std::string(code(action.status)));
}

RecordRow rowOf(Action const& action, Day today, Language language) {
    RecordRow row{
        .id = action.id, .isAction = true, .late = isLate(action, today), .headline = "", .details = {}};
    row.headline = statusWord(action, row.late, language) + std::string(between) + action.what;
    std::string const who = action.who.empty() ? message(language, "views.no-owner") : joined(action.who);
    std::string const due = action.due ? dueText(*action.due, language)
                            : action.dueText.empty()
                                ? message(language, "views.no-day")
                                : message(language, "views.no-day-but", {action.dueText});
    row.details.push_back(who + std::string(between) + due);
    addProvenance(row, action.source, action.loggedAt, action.loggedBy, language);
    return row;
}

RecordRow rowOf(Decision const& decision, Language language) {
    RecordRow row{.id = decision.id, .isAction = false, .late = false, .headline = "", .details = {}};
    row.headline = message(language, "views.decision." + std::string(code(decision.outcome))) +
                   std::string(between) + decision.text;
    if (!decision.owner.empty()) row.details.push_back(decision.owner);
    if (!decision.reason.empty()) row.details.push_back(decision.reason);
    addProvenance(row, decision.source, decision.loggedAt, decision.loggedBy, language);
    return row;
}

class Sieve {
  public:
    explicit Sieve(RegisterInput const& input) : m_input(input), m_words(foldedWords(input.filter.text)) {}

    bool lets(Action const& action) const {
        RegisterFilter const& filter = m_input.filter;
        if (filter.late && !isLate(action, m_input.today)) return false;
        if (filter.mine && !isOwnedBy(action, m_input.me)) return false;
        return fromHere(action.source) &&
               containsAll(action.what + " " + joined(action.who) + " " + action.source.document, m_words);
    }

    bool lets(Decision const& decision) const {
        RegisterFilter const& filter = m_input.filter;
        if (filter.late) return false;  // a decision has no day to miss
        if (filter.mine && text::fold(decision.owner) != text::fold(m_input.me)) return false;
        return fromHere(decision.source) &&
               containsAll(decision.text + " " + decision.owner + " " + decision.source.document, m_words);
    }

  private:
    bool fromHere(Source const& source) const {
        return !m_input.filter.thisDocument ||
               (!m_input.documentId.empty() && source.documentId == m_input.documentId);
    }

    RegisterInput const& m_input;
    std::vector<std::string> m_words;
};

void addLink(RecordRow& row, RegisterInput const& input, Language language) {
    auto const state = input.sentences.find(row.id);
    if (state == input.sentences.end() || state->second.link == Link::Kept) return;
    bool const lost = state->second.link == Link::Lost;
    // Right behind the status: the end of a long sentence is cut by the edge of the panel.
    row.headline.insert(
        row.headline.find(between),
        std::string(between) + message(language, lost ? "views.link.lost.row" : "views.link.changed.row"));
    row.details.insert(row.details.begin(),
                       lost ? message(language, "views.link.lost.detail")
                            : message(language, "views.link.changed.detail", {state->second.words}));
}

// Both lists are newest first already: merging keeps that order. RFC 3339 in UTC compares as text.
std::size_t addRows(RegisterView& view, RegisterInput const& input, Language language) {
    Sieve const sieve(input);
    std::size_t passed = 0;
    auto action = input.actions.begin();
    auto decision = input.decisions.begin();
    while (action != input.actions.end() || decision != input.decisions.end()) {
        bool const takeAction = decision == input.decisions.end() ||
                                (action != input.actions.end() && action->loggedAt >= decision->loggedAt);
        bool const taken = takeAction ? sieve.lets(*action) : sieve.lets(*decision);
        if (taken && passed++ < input.most) {
            view.rows.push_back(takeAction ? rowOf(*action, input.today, language)
                                           : rowOf(*decision, language));
            addLink(view.rows.back(), input, language);
        }
        if (takeAction) {
            ++action;
        } else {
            ++decision;
        }
    }
    return passed;
}

std::string countText(RegisterInput const& input, std::size_t shown, std::size_t passed, Language language) {
    if (input.problem) return language::describe(language, *input.problem);
    if (!input.loaded) return message(language, "views.register.loading");
    std::size_t const all = input.actions.size() + input.decisions.size();
    if (all == 0) return message(language, "views.register.empty");
    if (shown < passed)
        return message(language, "views.register.first", {std::to_string(shown), std::to_string(passed)});
    return message(language, "views.register.count", {std::to_string(shown), std::to_string(all)});
}

}  // namespace

bool isOwnedBy(Action const& action, std::string_view name) {
    if (name.empty()) return false;
    std::string const wanted = text::fold(name);
    return std::ranges::any_of(action.who, [&](std::string const& who) { return text::fold(who) == wanted; });
}

RegisterView registerView(RegisterInput const& input, Language language) {
    RegisterView view;
    view.connection = connectionText(input.status, language);
    view.mineEnabled = !input.me.empty();
    view.thisDocumentEnabled = !input.documentId.empty();
    std::size_t const passed = addRows(view, input, language);
    view.count = countText(input, view.rows.size(), passed, language);
    return view;
}

}  // namespace diwan::views
