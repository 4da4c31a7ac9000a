// The room text with any bytes: blocks, sentences and words lie in order in their text and cut no character.
#include <cstdint>
#include <string>

#include "expect.hpp"
#include "text/detect.hpp"
#include "text/document.hpp"
#include "text/fold.hpp"
#include "text/marker.hpp"
#include "text/sentence_ends.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace {

using diwan::fuzz::expect;
using diwan::fuzz::isBoundary;
using diwan::fuzz::isUtf8;
namespace text = diwan::text;

void readTokens(std::string_view words, text::Piece piece, bool valid) {
    text::Tokens tokens;
    tokens.read(words, piece.offset, piece.length);
    std::size_t at = piece.offset;
    for (text::Token const& token : tokens) {
        expect(token.offset >= at && token.length > 0, "words come one behind the other");
        expect(token.end() <= piece.offset + piece.length, "a word lies in its sentence");
        expect(!token.folded.empty(), "a word has a folded form");
        expect(!valid || (isBoundary(words, token.offset) && isBoundary(words, token.end())),
               "words cut no character");
        expect(!valid || isUtf8(token.folded), "a folded word is UTF-8");
        at = token.end();
    }
    (void)text::detectLanguage(tokens, diwan::Language::French);
}

void readBlock(text::Block const& block) {
    std::string const& words = block.text;
    bool const valid = isUtf8(words);
    expect(text::markerOf(words).length <= words.size(), "a mark lies in its line");
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const end = text::sentenceEnd(words, at);
        expect(end > at && end <= words.size(), "the end of a sentence lies behind its start");
        expect(!valid || isBoundary(words, end), "sentence ends cut no character");
        at = end;
    }
    std::size_t last = 0;
    for (text::Piece const& piece : text::sentences(words)) {
        expect(piece.length > 0, "no sentence is empty");
        expect(piece.offset >= last && piece.offset + piece.length <= words.size(), "sentences lie in order");
        expect(!valid || (isBoundary(words, piece.offset) && isBoundary(words, piece.offset + piece.length)),
               "sentences cut no character");
        last = piece.offset + piece.length;
        readTokens(words, piece, valid);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const source(reinterpret_cast<char const*>(data), size);
    text::Document const document = text::fromPlainText(source);
    int line = 0;
    for (text::Block const& block : document.blocks) {
        expect(block.line >= line, "blocks come in the order of their lines");
        line = block.line;
        expect(source.find(block.text) != std::string::npos, "a block's words are the source's");
        readBlock(block);
    }
    (void)text::detectLanguage(document, diwan::Language::French);
    expect(!isUtf8(source) || isUtf8(text::fold(source)), "folding keeps UTF-8");
    return 0;
}
