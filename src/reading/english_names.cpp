#include "reading/english_names.hpp"

#include <algorithm>
#include <array>

#include "reading/lexicon.hpp"
#include "text/detect.hpp"

namespace diwan::reading {

namespace {

// Words before the body's own.
constexpr std::size_t longestBody = 3;

// "Forms", "Roads", "Tickets": a plural, of which surnames are few ("Roberts" is in the table of names).
bool looksLikePlural(std::string_view folded) {
    constexpr std::string_view before = "bcdfgklmnprtwy";
    return folded.size() >= 5 && folded.ends_with('s') &&
           before.find(folded[folded.size() - 2]) != std::string_view::npos;
}

}  // namespace

bool looksLikeEnglishNoun(std::string_view folded) {
    constexpr std::array endings{"tion", "sion", "ment",  "ness", "ity",   "ing",  "ance",
                                 "ence", "ship", "ism",   "ware", "ages",  "ers",  "ists",
                                 "ies",  "ures", "sheet", "work", "books", "ances"};
    if (looksLikePlural(folded)) return true;
    return folded.size() >= 6 && std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
               return folded.ends_with(ending);
           });
}

std::size_t englishBodyEnd(Sentence const& sentence, std::size_t at) {
    static ClassId const article = classId("ARTICLE");
    static ClassId const base = classId("BASE");
    static ClassId const bodyNoun = classId("BODY_NOUN");
    if (!sentence.classes.test(bodyNoun)) return at;
    bool const withArticle = sentence.find(at, article) != nullptr;
    if (!withArticle && (!sentence.tokens[at].capital || sentence.find(at, base) != nullptr)) return at;
    std::size_t const first = withArticle ? at + 1 : at;
    for (std::size_t end = first; end < sentence.tokens.size() && end <= first + longestBody; ++end) {
        text::Token const& token = sentence.tokens[end];
        if (Tag const* const body = sentence.find(end, bodyNoun); body != nullptr && end > first)
            return end + body->length;
        if (token.kind != text::TokenKind::Word || text::isFunctionWord(token)) break;
    }
    return at;
}

bool isAbbreviation(Sentence const& sentence, std::size_t at) {
    bool const shouted = at + 1 < sentence.tokens.size() && sentence.tokens[at + 1].allCapitals &&
                         sentence.tokens[at + 1].length > 2;
    return sentence.tokens[at].allCapitals && !shouted;
}

}  // namespace diwan::reading
