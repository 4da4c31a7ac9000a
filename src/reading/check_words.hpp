// The words of tables/check.tsv in one piece of text: which part of a document it announces, and where words
// of a class stand.
//
//   CheckWords words("Preuve : 11 cabinets équipés");
//   words.label(false)->part      // Part::Proof; ->end: the byte behind the colon
//   words.find(classId("CK_PRAISE"))
//
// Bytes are those of the text given, which must outlive the words. One thread at a time.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reading/lexicon.hpp"
#include "text/sentences.hpp"

namespace diwan::reading {

enum class Part {
    Objective,
    Target,
    Offer,
    Benefit,
    Proof,
    Call,
    Hook,
    Channel,
    Tags,
    Price,
    Validity,
    NextStep,
    Limits,
    Other
};

[[nodiscard]] std::string_view code(Part part);  // "objective", as in the key of its title

class CheckWords {
  public:
    explicit CheckWords(std::string_view text);

    struct Label {
        Part part;
        std::size_t begin;  // bytes of its own words
        std::size_t end;    // byte behind it and its colon or dash
    };
    // A label ends its line or is followed by a colon or a dash; a heading may go on.
    [[nodiscard]] std::optional<Label> label(bool isHeading) const;
    // The first words of the class.
    [[nodiscard]] std::optional<text::Piece> find(ClassId cls) const;
    [[nodiscard]] bool has(ClassId cls) const { return find(cls).has_value(); }
    // The text begins with words of the class, signs aside; the tokens behind them.
    [[nodiscard]] std::optional<std::size_t> startsWith(ClassId cls) const;
    // Nothing but words of the class and signs.
    [[nodiscard]] bool isOnly(ClassId cls) const;
    [[nodiscard]] Sentence const& sentence() const { return m_sentence; }
    [[nodiscard]] std::size_t firstWord() const;

  private:
    std::string_view m_text;
    Sentence m_sentence;
};

}  // namespace diwan::reading
