#include "drafting/template_search.hpp"

#include <algorithm>
#include <string>

#include "text/fold.hpp"

namespace diwan::drafting {

namespace {

constexpr std::string_view separators = " '-_.,:;/()\n";

void add(LocalText const& texts, std::string& words) {
    for (std::string const* const text : {&texts.french, &texts.arabic, &texts.english})
        words += *text + "\n";
}

struct Words {
    std::string title, keyword, group, text;
};

Words wordsOf(Template const& which) {
    Words all;
    all.title = which.id + "\n";
    add(which.title, all.title);
    for (std::string const& keyword : which.keywords)
        all.keyword += keyword + "\n";
    add(which.groupTitle, all.group);
    add(which.description, all.text);
    for (Placeholder const& placeholder : which.placeholders) {
        add(placeholder.label, all.text);
        for (Placeholder const& field : placeholder.fields)
            add(field.label, all.text);
    }
    for (std::string* const words : {&all.title, &all.keyword, &all.group, &all.text})
        *words = text::fold(*words);
    return all;
}

// The Arabic article is no part of a word for somebody who searches.
bool beginsWord(std::string const& words, std::string_view word) {
    constexpr std::string_view article = "ال";
    for (std::size_t at = words.find(word); at != std::string::npos; at = words.find(word, at + 1)) {
        std::size_t start = at;
        if (start >= article.size() && words.compare(start - article.size(), article.size(), article) == 0)
            start -= article.size();
        for (std::size_t const begin : {at, start})
            if (begin == 0 || separators.find(words[begin - 1]) != std::string_view::npos) return true;
    }
    return false;
}

std::optional<SearchRank> rankOf(Words const& words, std::string_view word) {
    auto const holds = [&](std::string const& where) { return where.find(word) != std::string::npos; };
    if (beginsWord(words.title, word)) return SearchRank::Title;
    if (holds(words.title)) return SearchRank::TitlePart;
    if (holds(words.keyword)) return SearchRank::Keyword;
    if (holds(words.group)) return SearchRank::Group;
    if (beginsWord(words.text, word)) return SearchRank::Text;
    return std::nullopt;
}

}  // namespace

std::optional<SearchRank> searchRank(Template const& which, std::string_view search) {
    std::string const folded = text::fold(search);
    SearchRank worst = SearchRank::Title;
    std::optional<Words> words;
    for (std::size_t at = 0; (at = folded.find_first_not_of(separators, at)) != std::string::npos;) {
        std::size_t const end = std::min(folded.find_first_of(separators, at), folded.size());
        if (!words) words = wordsOf(which);
        auto const rank = rankOf(*words, std::string_view(folded).substr(at, end - at));
        if (!rank) return std::nullopt;
        worst = std::max(worst, *rank);
        at = end;
    }
    return worst;
}

}  // namespace diwan::drafting
