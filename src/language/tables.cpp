#include "language/tables.hpp"

#include <array>
#include <utility>

#include "diwan_language_data.hpp"

namespace diwan::language {

namespace {

std::string_view textOf(std::string_view name) {
    std::array const tables{
        std::pair<std::string_view, std::string_view>{"abbreviations", data::abbreviations_tsv},
        std::pair<std::string_view, std::string_view>{"agenda", data::agenda_tsv},
        std::pair<std::string_view, std::string_view>{"affixes", data::affixes_tsv},
        std::pair<std::string_view, std::string_view>{"channels", data::channels_tsv},
        std::pair<std::string_view, std::string_view>{"check", data::check_tsv},
        std::pair<std::string_view, std::string_view>{"page_length", data::page_length_tsv},
        std::pair<std::string_view, std::string_view>{"feasts", data::feasts_tsv},
        std::pair<std::string_view, std::string_view>{"holidays", data::holidays_tsv},
        std::pair<std::string_view, std::string_view>{"function_words", data::function_words_tsv},
        std::pair<std::string_view, std::string_view>{"given_names", data::given_names_tsv},
        std::pair<std::string_view, std::string_view>{"people_columns", data::people_columns_tsv},
        std::pair<std::string_view, std::string_view>{"profiles", data::profiles_tsv},
        std::pair<std::string_view, std::string_view>{"event_words", data::event_words_tsv},
        std::pair<std::string_view, std::string_view>{"working_hours", data::working_hours_tsv},
        std::pair<std::string_view, std::string_view>{"lexicon_all", data::lexicon_all_tsv},
        std::pair<std::string_view, std::string_view>{"lexicon_fr", data::lexicon_fr_tsv},
        std::pair<std::string_view, std::string_view>{"lexicon_ar", data::lexicon_ar_tsv},
        std::pair<std::string_view, std::string_view>{"lexicon_en", data::lexicon_en_tsv},
        std::pair<std::string_view, std::string_view>{"lexicon_darija", data::lexicon_darija_tsv},
        std::pair<std::string_view, std::string_view>{"verbs_fr", data::verbs_fr_tsv},
        std::pair<std::string_view, std::string_view>{"verbs_en", data::verbs_en_tsv},
        std::pair<std::string_view, std::string_view>{"verbs_ar", data::verbs_ar_tsv},
        std::pair<std::string_view, std::string_view>{"date_words_fr", data::date_words_fr_tsv},
        std::pair<std::string_view, std::string_view>{"date_words_ar", data::date_words_ar_tsv},
        std::pair<std::string_view, std::string_view>{"date_words_en", data::date_words_en_tsv},
        std::pair<std::string_view, std::string_view>{"dates_all", data::dates_all_tsv},
        std::pair<std::string_view, std::string_view>{"dates_fr", data::dates_fr_tsv},
        std::pair<std::string_view, std::string_view>{"dates_ar", data::dates_ar_tsv},
        std::pair<std::string_view, std::string_view>{"dates_en", data::dates_en_tsv},
        std::pair<std::string_view, std::string_view>{"times_all", data::times_all_tsv},
        std::pair<std::string_view, std::string_view>{"times_fr", data::times_fr_tsv},
        std::pair<std::string_view, std::string_view>{"times_ar", data::times_ar_tsv},
        std::pair<std::string_view, std::string_view>{"times_en", data::times_en_tsv},
        std::pair<std::string_view, std::string_view>{"rules_all", data::rules_all_tsv},
        std::pair<std::string_view, std::string_view>{"rules_fr", data::rules_fr_tsv},
        std::pair<std::string_view, std::string_view>{"rules_ar", data::rules_ar_tsv},
        std::pair<std::string_view, std::string_view>{"rules_en", data::rules_en_tsv},
    };
    for (auto const& [key, text] : tables)
        if (key == name) return text;
    return {};
}

std::string_view trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        std::size_t const end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text = text.substr(end + 1);
    }
}

}  // namespace

std::string_view Row::cell(std::size_t index) const {
    return index < cells.size() ? trimmed(cells[index]) : std::string_view{};
}

std::vector<Row> rows(std::string_view name) {
    std::vector<Row> all;
    int line = 0;
    for (std::string_view const text : split(textOf(name), '\n')) {
        ++line;
        if (trimmed(text).empty() || text.starts_with("# ") || text == "#") continue;
        all.push_back({split(text, '\t'), line});
    }
    return all;
}

std::vector<std::string_view> alternatives(std::string_view cell) {
    std::vector<std::string_view> parts;
    for (std::string_view const part : split(cell, '|'))
        if (!trimmed(part).empty()) parts.push_back(trimmed(part));
    return parts;
}

}  // namespace diwan::language
