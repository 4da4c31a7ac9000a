#include "reading/closing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "reading/word_family.hpp"
#include "text/detect.hpp"
#include "text/tokens.hpp"

namespace diwan::reading {

namespace {

using Words = std::set<std::string>;

// The words that matter, by family; numbers tell one invoice from another.
Words wordsOf(std::string_view text) {
    Words words;
    for (text::Token const& token : text::Tokens(text)) {
        bool const number = token.kind == text::TokenKind::Number;
        bool const word =
            token.kind == text::TokenKind::Word && token.length > 2 && !text::isFunctionWord(token);
        if (number || word) words.insert(familyOf(token));
    }
    return words;
}

Words namesOf(Action const& action) {
    Words names;
    for (auto const* const list : {&action.who, &action.support})
        for (std::string const& name : *list)
            names.merge(wordsOf(name));
    return names;
}

void remove(Words& words, Words const& unwanted) {
    for (std::string const& word : unwanted)
        words.erase(word);
}

struct Open {
    Words words;  // without its owners and its day
    Words names;
};

struct Fit {
    std::size_t action = 0;
    std::size_t shared = 0;
    bool owner = false;  // the done item names the action's owner
};

// How well the item's words fit the action, or nothing when that is not clear.
std::optional<Fit> fitOf(Open const& open, Words item, std::size_t action) {
    Fit fit{.action = action};
    for (std::string const& name : open.names)
        fit.owner = fit.owner || item.contains(name);
    remove(item, open.names);
    fit.shared = static_cast<std::size_t>(std::count_if(
        item.begin(), item.end(), [&](std::string const& word) { return open.words.contains(word); }));
    std::size_t const fewer = std::min(item.size(), open.words.size());
    bool const lone = item.size() == 1 && open.words.size() == 1;
    bool const clear = fit.shared == fewer && (fit.shared >= 2 || (fit.shared == 1 && lone));
    return clear ? std::optional(fit) : std::nullopt;
}

// The best fit, or nothing when two fit equally.
std::optional<Fit> bestOf(std::vector<Fit> const& fits) {
    std::optional<Fit> best;
    bool tie = false;
    for (Fit const& fit : fits) {
        auto const rank = [](Fit const& f) { return std::pair(f.owner, f.shared); };
        if (best && rank(*best) == rank(fit)) tie = true;
        if (best && rank(fit) <= rank(*best)) continue;
        best = fit;
        tie = false;
    }
    return tie ? std::nullopt : best;
}

}  // namespace

std::vector<Closing> proposeClosings(std::vector<Action> const& actions, std::vector<FoundDone> const& done) {
    std::vector<Open> all(actions.size());
    std::map<std::string, std::vector<std::size_t>> byWord;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (actions[i].status != ActionStatus::Open) continue;
        all[i].words = wordsOf(actions[i].what);
        all[i].names = namesOf(actions[i]);
        remove(all[i].words, wordsOf(actions[i].dueText));
        remove(all[i].words, all[i].names);
        for (std::string const& word : all[i].words)
            byWord[word].push_back(i);
    }
    std::vector<Closing> closings;
    std::set<std::size_t> taken;
    for (std::size_t i = 0; i < done.size(); ++i) {
        Words const item = wordsOf(done[i].text);
        std::set<std::size_t> near;
        for (std::string const& word : item)
            if (auto const found = byWord.find(word); found != byWord.end())
                near.insert(found->second.begin(), found->second.end());
        std::vector<Fit> fits;
        for (std::size_t const action : near)
            if (auto const fit = taken.contains(action) ? std::nullopt : fitOf(all[action], item, action))
                fits.push_back(*fit);
        auto const best = bestOf(fits);
        if (!best) continue;
        taken.insert(best->action);
        closings.push_back({best->action, i});
    }
    return closings;
}

}  // namespace diwan::reading
