#include "reading/rules.hpp"

#include "language/tables.hpp"
#include "reading/by_language.hpp"
#include "reading/rule_index.hpp"

namespace diwan::reading {

namespace {

RuleKind kindOf(std::string_view word) {
    if (word == "action") return RuleKind::Action;
    if (word == "decision") return RuleKind::Decision;
    if (word == "done") return RuleKind::Done;
    return word == "question" ? RuleKind::Question : RuleKind::None;
}

void load(std::string_view table, std::vector<Rule>& rules) {
    for (language::Row const& row : language::rows(table)) {
        std::string_view const confidence = row.cell(2);
        // Whole words between commas: "undated" is not "dated".
        std::string const flags = "," + std::string(row.cell(4)) + ",";
        auto const has = [&](std::string_view flag) {
            return flags.find("," + std::string(flag) + ",") != std::string::npos;
        };
        rules.push_back({.kind = kindOf(row.cell(0)),
                         .why = std::string(row.cell(1)),
                         .confidence = confidence == "high"     ? Confidence::High
                                       : confidence == "medium" ? Confidence::Medium
                                                                : Confidence::Low,
                         .pattern = Pattern(row.cell(3)),
                         .ask = has("ask"),
                         .listed = has("listed"),
                         .line = has("line"),
                         .dated = has("dated"),
                         .noRelative = has("norel"),
                         .nominal = has("nominal"),
                         .undated = has("undated"),
                         .ofDecisions = has("decisions"),
                         .ofActions = has("tasks"),
                         .leading = has("leading"),
                         .closing = has("closing"),
                         .motion = has("motion"),
                         .result = has("result"),
                         .plain = has("plain"),
                         .sure = has("sure"),
                         .known = has("known"),
                         .undecided = has("undecided"),
                         .second = has("second"),
                         .title = has("title")});
    }
}

// True when "which", "that", "when" stands just before the token: what follows describes and asks nothing.
bool isBehindRelative(Sentence const& sentence, std::size_t at) {
    static ClassId const relative = classId("RELATIVE");
    constexpr std::size_t near = 3;  // tokens
    for (std::size_t i = at > near ? at - near : 0; i < at; ++i)
        if (sentence.find(i, relative) != nullptr) return true;
    return false;
}

struct Book {
    std::vector<Rule> rules;
    RuleIndex index;

    explicit Book(Language language) : index(lexicon(language)) {
        load("rules_all", rules);
        load("rules_" + std::string(language::code(language)), rules);
        for (std::size_t i = 0; i < rules.size(); ++i)
            index.add(rules[i].pattern, i);
        index.settle();
    }
};

}  // namespace

std::vector<Rule> const& rulesOf(Language language) {
    return byLanguage<Book>(language).rules;
}

void possibleRules(Sentence const& sentence, std::vector<std::reference_wrapper<Rule const>>& rules) {
    thread_local std::vector<std::uint16_t> numbers;
    Book const& book = byLanguage<Book>(sentence.language);
    book.index.possible(sentence, numbers);
    rules.clear();
    for (std::uint16_t const number : numbers)
        rules.emplace_back(book.rules[number]);
}

std::optional<Match> matchOf(Rule const& rule, Sentence const& sentence, std::size_t from) {
    static ClassId const finite = classId("FINITE");
    auto match = rule.pattern.search(sentence, from);
    if (!match || (rule.noRelative && isBehindRelative(sentence, match->begin))) return std::nullopt;
    if (rule.nominal)
        for (std::size_t i = match->begin; i + 1 < match->end; ++i)
            if (sentence.find(i, finite) != nullptr) return std::nullopt;
    return match;
}

}  // namespace diwan::reading
