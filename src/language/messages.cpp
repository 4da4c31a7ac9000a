#include "language/messages.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "diwan_language_data.hpp"

namespace diwan::language {

namespace {

using Row = std::array<std::string_view, 3>;  // French, Arabic, English
using Table = std::unordered_map<std::string_view, Row>;

void readTable(std::string_view text, Table& table) {
    while (!text.empty()) {
        std::size_t const end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (line.empty() || line.front() == '#') continue;
        std::array<std::string_view, 4> cells;
        for (std::string_view& cell : cells) {
            std::size_t const tab = line.find('\t');
            cell = line.substr(0, tab);
            line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
        }
        table[cells[0]] = Row{cells[1], cells[2], cells[3]};
    }
}

Table const& table() {
    static Table const messages = [] {
        Table all;
        for (std::string_view const part :
             {data::messages_tsv, data::messages_office_tsv, data::messages_reading_tsv,
              data::messages_store_tsv, data::messages_documents_tsv, data::messages_panels_tsv,
              data::messages_followups_tsv, data::messages_agenda_tsv, data::messages_numbers_tsv,
              data::messages_quotes_tsv, data::messages_quote_edit_tsv, data::messages_cards_tsv,
              data::messages_templates_tsv, data::messages_check_tsv, data::messages_own_templates_tsv,
              data::messages_metrics_tsv, data::messages_forms_tsv})
            readTable(part, all);
        return all;
    }();
    return messages;
}

std::string_view cell(Row const& row, Language language) {
    switch (language) {
        case Language::Arabic:
            return row[1];
        case Language::English:
            return row[2];
        case Language::French:
        case Language::Darija:
            return row[0];
    }
    return row[0];
}

// `Words`: std::string or std::string_view.
template <typename Words>
std::string filled(std::string_view pattern, std::span<Words const> arguments) {
    std::string text;
    std::size_t length = pattern.size();
    for (Words const& argument : arguments)
        length += argument.size();
    text.reserve(length);
    while (true) {
        std::size_t special = 0;
        while (special < pattern.size() && pattern[special] != '{' && pattern[special] != '\\')
            ++special;
        text += pattern.substr(0, special);
        if (special == pattern.size()) return text;
        pattern.remove_prefix(special);
        bool const placeholder = pattern.size() > 2 && pattern[0] == '{' && pattern[1] >= '1' &&
                                 pattern[1] <= '9' && pattern[2] == '}';
        if (placeholder) {
            auto const index = static_cast<std::size_t>(pattern[1] - '1');
            if (index < arguments.size()) text += arguments[index];
            pattern.remove_prefix(3);
        } else if (pattern.starts_with("\\n")) {
            text += '\n';
            pattern.remove_prefix(2);
        } else {
            text += pattern[0];
            pattern.remove_prefix(1);
        }
    }
}

// Unicode CLDR 42, cardinal plural rules for integers.
std::string_view pluralForm(Language language, int count) {
    if (language == Language::English) return count == 1 ? "one" : "other";
    if (language != Language::Arabic) return count < 2 ? "one" : "other";
    int const lastTwo = count % 100;
    if (count == 0) return "zero";
    if (count == 1) return "one";
    if (count == 2) return "two";
    if (lastTwo >= 3 && lastTwo <= 10) return "few";
    if (lastTwo >= 11) return "many";
    return "other";
}

}  // namespace

namespace {

template <typename Words>
std::string messageOf(Language language, std::string_view key, std::span<Words const> arguments) {
    auto const found = table().find(key);
    if (found == table().end()) return "⟨" + std::string(key) + "⟩";
    return filled(cell(found->second, language), arguments);
}

}  // namespace

std::string message(Language language, std::string_view key, std::vector<std::string> const& arguments) {
    return messageOf(language, key, std::span<std::string const>(arguments));
}

std::string messageAbout(Language language, std::string_view key, std::string_view words) {
    return messageOf(language, key, std::span<std::string_view const>(&words, 1));
}

std::string describe(Language language, Problem const& problem) {
    std::string const key = "problem." + problem.code;
    if (table().contains(key)) return message(language, key, problem.arguments);
    return message(language, "problem.unknown", {problem.code});
}

std::string counted(Language language, std::string_view key, int count,
                    std::vector<std::string> const& further) {
    std::vector<std::string> arguments{std::to_string(count)};
    arguments.insert(arguments.end(), further.begin(), further.end());
    std::string const exact = std::string(key) + "." + std::string(pluralForm(language, count));
    auto const found = table().find(exact);
    if (found != table().end() && !cell(found->second, language).empty())
        return filled(cell(found->second, language), std::span<std::string const>(arguments));
    return message(language, std::string(key) + ".other", arguments);
}

std::vector<std::string> messageKeys() {
    std::vector<std::string> keys;
    for (auto const& [key, row] : table())
        keys.emplace_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace diwan::language
