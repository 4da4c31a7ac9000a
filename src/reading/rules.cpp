#include "reading/rules.hpp"

#include "language/tables.hpp"

namespace diwan::reading {

namespace {

RuleKind kindOf(std::string_view word) {
    if (word == "action") return RuleKind::Action;
    if (word == "decision") return RuleKind::Decision;
    return word == "question" ? RuleKind::Question : RuleKind::None;
}

void load(std::string_view table, std::vector<Rule>& rules) {
    for (language::Row const& row : language::rows(table)) {
        std::string_view const confidence = row.cell(2);
        std::string_view const flags = row.cell(4);
        auto const has = [&](std::string_view flag) { return flags.find(flag) != std::string_view::npos; };
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
                         .noRelative = has("norel")});
    }
}

std::vector<Rule> make(std::string_view table) {
    std::vector<Rule> rules;
    load("rules_all", rules);
    load(table, rules);
    return rules;
}

}  // namespace

std::vector<Rule> const& rulesOf(Language language) {
    static std::vector<Rule> const french = make("rules_fr");
    static std::vector<Rule> const arabic = make("rules_ar");
    static std::vector<Rule> const english = make("rules_en");
    if (language == Language::Arabic) return arabic;
    return language == Language::English ? english : french;
}

}  // namespace diwan::reading
