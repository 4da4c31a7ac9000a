// The part of the Reader that finds what is said to be done.
#include "reading/reader.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId darijaDone = classId("DZ_DONE"), ne = classId("NE"), willBe = classId("WILLBE");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

}  // namespace

void Reader::keepDone(Analysis const& a, Where const& where, std::size_t begin, std::size_t end) {
    while (begin < end && a.sentence.tokens[begin].kind == text::TokenKind::Sign)
        ++begin;
    while (end > begin && a.sentence.tokens[end - 1].kind == text::TokenKind::Sign &&
           !a.sentence.is(end - 1, ")"))
        --end;
    if (begin >= end) return;
    FoundDone done;
    done.span = spanOf(where, a.sentence.tokens[begin].offset, a.sentence.tokens[end - 1].end());
    done.text = a.text.substr(done.span.offset, done.span.length);
    m_reading.done.push_back(std::move(done));
}

// All sentences of a block that is a ticked box, stands below "Fait" or after "Fait :".
void Reader::readDoneItem(int index, std::size_t from) {
    text::Block const& block = m_document.blocks[static_cast<std::size_t>(index)];
    std::string_view const text = std::string_view(block.text).substr(std::min(from, block.text.size()));
    for (text::Piece piece : text::sentences(text)) {
        piece.offset += from;
        Analysis const& a = m_analyser.readWords(block.text, piece, m_reading.language);
        keepDone(a, {.block = index}, 0, a.size());
    }
}

// A rule of kind "done" gives the words that it remembers as `what`, else the sentence.
// Beside an action only what somebody named has done counts ("Karim a envoyé le devis et rappellera lundi").
void Reader::readDone(Analysis const& a, Where const& where, bool isAction) {
    if (a.question) return;
    Classes const& c = classes();
    if (a.sentence.classes.test(c.darijaDone) && !a.sentence.classes.test(c.ne)) {
        keepDone(a, where, 0, a.size());
        return;
    }
    for (Rule const& rule : a.rules) {
        if (rule.kind != RuleKind::Done) continue;
        auto const match = rule.pattern.search(a.sentence);
        if (!match || (rule.line && !where.firstOfBlock)) continue;
        bool const later = isAction || a.sentence.classes.test(c.willBe);
        if (later && rule.confidence != Confidence::High && match->find("who") == nullptr) continue;
        Capture const* const what = match->find("what");
        keepDone(a, where, what != nullptr ? what->begin : 0, a.size());
        return;
    }
}

}  // namespace diwan::reading
