// Rules: which sentences are actions, decisions, questions, or none of them: tables/rules_*.tsv, in their
// order.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "reading/finding.hpp"
#include "reading/pattern.hpp"

namespace diwan::reading {

enum class RuleKind { Action, Decision, Question, Done, None };

struct Rule {
    RuleKind kind = RuleKind::None;
    std::string why;  // row "reading.why.<why>"; of a decision also its outcome
    Confidence confidence = Confidence::Low;
    Pattern pattern;
    bool ask = false;          // also in a question
    bool listed = false;       // only in a list or under a tasks heading
    bool line = false;         // only at the start of a block
    bool dated = false;        // only with a day
    bool noRelative = false;   // not after "which", "that", "when"
    bool nominal = false;      // not with a conjugated verb before the match's last word
    bool undated = false;      // only without a day
    bool ofDecisions = false;  // of kind None: it forbids decisions alone
    bool ofActions = false;    // of kind None: it forbids actions alone
    bool leading = false;      // of kind None: a named person's clause behind a comma may still be an action
    bool closing = false;      // says only what became of the motion before it ("Carried.")
    bool motion = false;       // a proposal whose outcome may follow
    bool result = false;       // also tells what became of the vote counted in the sentence before
    bool plain = false;        // not under a heading of ideas, dates or an agenda
    bool sure = false;         // only when the person is surely one: known, titled, a role, initials
    bool known = false;        // only when it is known whom its pronoun stands for
    bool undecided = false;    // not in a sentence that decides something
    bool second = false;       // only a further decision of a sentence that decides already
    bool title = false;        // a motion's title: the sentence below that decides takes its place
};

// All of a language, in the table's order.
[[nodiscard]] std::vector<Rule> const& rulesOf(Language language);
// The rules that may match the sentence, in the table's order.
void possibleRules(Sentence const& sentence, std::vector<std::reference_wrapper<Rule const>>& rules);
// The rule's first match at `from` or later, when its flags on the words around it let it stand.
[[nodiscard]] std::optional<Match> matchOf(Rule const& rule, Sentence const& sentence, std::size_t from = 0);

}  // namespace diwan::reading
