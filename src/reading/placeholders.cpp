#include "reading/placeholders.hpp"

#include "reading/check_words.hpp"

namespace diwan::reading {

namespace {

constexpr std::string_view open = "⟨";
constexpr std::string_view close = "⟩";
constexpr std::size_t longestLabel = 200;  // bytes

bool isWordByte(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80;
}

bool isLabel(std::string_view inside) {
    if (inside.empty() || inside.size() > longestLabel || inside.front() == ' ' || inside.back() == ' ')
        return false;
    if (inside.front() >= '0' && inside.front() <= '9') return false;
    if (inside.find_first_of("<=@\"\\") != std::string_view::npos || inside.front() == '/' ||
        inside.front() == '!' || inside.back() == '/' || inside.find("://") != std::string_view::npos)
        return false;
    CheckWords const words(inside);
    return words.firstWord() < words.sentence().tokens.size() && !words.isOnly(classId("CK_MARKUP"));
}

}  // namespace

std::vector<text::Piece> placeholdersIn(std::string_view words) {
    std::vector<text::Piece> found;
    for (std::size_t at = 0; at < words.size();) {
        if (words.substr(at).starts_with(open)) {
            std::size_t const end = words.find(close, at);
            if (end != std::string_view::npos && end - at <= longestLabel) {
                found.push_back({at, end + close.size() - at});
                at = end + close.size();
                continue;
            }
        } else if (words[at] == '<' && (at == 0 || !isWordByte(words[at - 1]) || words[at - 1] == '\xA0')) {
            std::size_t const end = words.find('>', at);
            if (end != std::string_view::npos && isLabel(words.substr(at + 1, end - at - 1))) {
                found.push_back({at, end + 1 - at});
                at = end + 1;
                continue;
            }
        }
        ++at;
    }
    return found;
}

std::string labelIn(std::string_view placeholder) {
    if (placeholder.starts_with(open))
        return std::string(placeholder.substr(open.size(), placeholder.size() - open.size() - close.size()));
    return placeholder.size() < 2 ? std::string()
                                  : std::string(placeholder.substr(1, placeholder.size() - 2));
}

bool isBlank(std::string_view words) {
    std::string rest;
    std::size_t from = 0;
    for (text::Piece const& piece : placeholdersIn(words)) {
        rest.append(words.substr(from, piece.offset - from)).append(" ");
        from = piece.offset + piece.length;
    }
    rest.append(words.substr(from));
    CheckWords const left(rest);
    for (text::Token const& token : left.sentence().tokens)
        if (token.kind != text::TokenKind::Sign) return left.isOnly(classId("CK_BLANK"));
    return true;
}

}  // namespace diwan::reading
