#include "views/sentence_link.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "text/fold.hpp"

namespace diwan::views {

namespace {

constexpr double enoughInCommon = 0.75;

// White space as people type it: ASCII's, the two no-break spaces, and the line separator.
std::size_t spaceAt(std::string_view text, std::size_t at) {
    if (std::isspace(static_cast<unsigned char>(text[at])) != 0) return 1;
    for (std::string_view const wide : {"\u00A0", "\u202F", "\u2028"})
        if (text.substr(at).starts_with(wide)) return wide.size();
    return 0;
}

std::vector<text::Piece> wordsOf(std::string_view text) {
    std::vector<text::Piece> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const space = at < text.size() ? spaceAt(text, at) : 1;
        if (space == 0) {
            ++at;
            continue;
        }
        if (at > begin) words.push_back({.offset = begin, .length = at - begin});
        at += space;
        begin = at;
    }
    return words;
}

std::string_view of(std::string_view text, text::Piece piece) {
    return text.substr(piece.offset, piece.length);
}

// Letters and digits only: a comma more makes no other word.
std::vector<std::string> foldedWords(std::string_view text) {
    std::vector<std::string> words;
    for (text::Piece const& piece : wordsOf(text)) {
        std::string word = text::fold(of(text, piece));
        std::erase_if(word, [](char sign) { return std::ispunct(static_cast<unsigned char>(sign)) != 0; });
        if (!word.empty()) words.push_back(std::move(word));
    }
    return words;
}

// Where the recorded words end when they begin at `at`; nothing if they do not stand there.
std::optional<std::size_t> standsAt(std::string_view recorded, std::vector<text::Piece> const& words,
                                    std::string_view text, std::size_t at) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t const before = at;
        while (i > 0 && at < text.size()) {
            std::size_t const space = spaceAt(text, at);
            if (space == 0) break;
            at += space;
        }
        if (i > 0 && at == before) return std::nullopt;
        std::string_view const word = of(recorded, words[i]);
        if (!text.substr(std::min(at, text.size())).starts_with(word)) return std::nullopt;
        at += word.size();
    }
    return at;
}

}  // namespace

std::string_view code(Link link) {
    switch (link) {
        case Link::Kept:
            return "kept";
        case Link::Changed:
            return "changed";
        case Link::Lost:
            return "lost";
    }
    return "lost";
}

std::optional<text::Piece> recordedIn(std::string_view recorded, std::string_view text) {
    std::vector<text::Piece> const words = wordsOf(recorded);
    if (words.empty()) return std::nullopt;
    std::string_view const first = of(recorded, words.front());
    for (std::size_t at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1))
        if (std::optional<std::size_t> const end = standsAt(recorded, words, text, at))
            return text::Piece{.offset = at, .length = *end - at};
    return std::nullopt;
}

double likeness(std::string_view one, std::string_view other) {
    std::vector<std::string> const left = foldedWords(one);
    std::vector<std::string> const right = foldedWords(other);
    if (left.empty() || right.empty()) return 0;
    std::map<std::string, int> counts;
    for (std::string const& word : left)
        ++counts[word];
    std::size_t shared = 0;
    for (std::string const& word : right)
        if (auto const found = counts.find(word); found != counts.end() && found->second-- > 0) ++shared;
    return 2.0 * static_cast<double>(shared) / static_cast<double>(left.size() + right.size());
}

std::optional<text::Piece> likest(std::string_view recorded, std::string_view text) {
    std::optional<text::Piece> best;
    double most = 0;
    for (text::Piece const& sentence : text::sentences(text)) {
        double const alike = likeness(recorded, of(text, sentence));
        if (alike < enoughInCommon || alike <= most) continue;
        most = alike;
        best = sentence;
    }
    return best;
}

bool beginsAlike(std::string_view recorded, std::string_view text) {
    std::vector<std::string> const wanted = foldedWords(recorded);
    std::vector<std::string> const words = foldedWords(text);
    return !wanted.empty() && !words.empty() && wanted.front() == words.front();
}

bool endsAlike(std::string_view recorded, std::string_view text) {
    std::vector<std::string> const wanted = foldedWords(recorded);
    std::vector<std::string> const words = foldedWords(text);
    return !wanted.empty() && !words.empty() && wanted.back() == words.back();
}

}  // namespace diwan::views
