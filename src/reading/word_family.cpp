#include "reading/word_family.hpp"

#include <vector>

#include "language/tables.hpp"
#include "text/fold.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t latinStem = 7;   // bytes: endings of French and English stand behind
constexpr std::size_t arabicStem = 6;  // bytes: three letters
constexpr std::size_t shortestLatin = 3;

struct Affixes {
    std::vector<std::string> prefixes;
    std::vector<std::string> suffixes;
    std::vector<std::string> latin;
};

Affixes const& affixes() {
    static Affixes const all = [] {
        Affixes found;
        for (language::Row const& row : language::rows("affixes")) {
            bool const latin = row.cell(0) == "latin";
            for (std::string_view const letters : language::alternatives(row.cell(2)))
                (latin                     ? found.latin
                 : row.cell(1) == "prefix" ? found.prefixes
                                           : found.suffixes)
                    .push_back(text::fold(letters));
        }
        return found;
    }();
    return all;
}

void cutEnding(std::string_view& word, std::vector<std::string> const& endings, std::size_t shortest) {
    for (std::string const& ending : endings)
        if (word.size() >= ending.size() + shortest && word.ends_with(ending)) {
            word.remove_suffix(ending.size());
            return;
        }
}

}  // namespace

std::string_view stemOf(text::Token const& token) {
    std::string_view word = token.folded;
    if (!token.arabic) return word.substr(0, latinStem);
    for (std::string const& prefix : affixes().prefixes)
        if (word.size() >= prefix.size() + arabicStem && word.starts_with(prefix)) {
            word.remove_prefix(prefix.size());
            break;
        }
    cutEnding(word, affixes().suffixes, arabicStem);
    return word;
}

std::string familyOf(text::Token const& token) {
    if (token.arabic) return std::string(stemOf(token));
    std::string_view word = token.folded;
    cutEnding(word, affixes().latin, shortestLatin);
    std::string family(word);
    // "envoyer" and "envoi", "payer" and "paiement".
    if (family.ends_with('y')) family.back() = 'i';
    return family;
}

}  // namespace diwan::reading
