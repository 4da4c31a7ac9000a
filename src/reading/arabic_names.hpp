// ArabicNames: how far a person's name written in Arabic letters goes. No capital tells a name there: the
// attendance, the given names and the people known do, and after them the shape of the next words.
//
//   ArabicNames names(sentence, text, known, givenNames);
//   names.end(at, 0)        // "يرسل كريم بن علي العرض", at كريم → behind علي
//   names.attached(at)      // "ونادية" → 2, the bytes of the letter written together with the name
//
// Borrows all it is given, for one sentence.
#pragma once

#include "reading/lexicon.hpp"
#include "text/word_table.hpp"

namespace diwan::reading {

class ArabicNames {
  public:
    ArabicNames(Sentence const& sentence, std::string_view text, text::WordSet const& known,
                text::WordSet const& given)
        : m_sentence(sentence), m_text(text), m_known(known), m_given(given) {}

    // Bytes of a letter (and, then, for) written together with the known name or the word of a class at `at`.
    [[nodiscard]] std::size_t attached(std::size_t at) const;
    // The end of the name that starts at `at`, or `at`; `skip` bytes of its first token are no part of it.
    [[nodiscard]] std::size_t end(std::size_t at, std::size_t skip) const;
    // After a title any word is a name, and what follows it more likely one.
    [[nodiscard]] std::size_t endAfterTitle(std::size_t at) const;
    // A word that no table knows and that stands where a name must, with the words that belong to it.
    [[nodiscard]] std::size_t unknownEnd(std::size_t at) const;
    // "جميع المهندسين", "كل لجنة": who is meant is said by a noun.
    [[nodiscard]] std::size_t everyEnd(std::size_t at) const;
    // "لجنة التنظيم", "المدير التنفيذي": the words of a body or a role that takes `length` tokens.
    [[nodiscard]] std::size_t bodyEnd(std::size_t at, std::size_t length) const;

  private:
    [[nodiscard]] bool isArabic(std::size_t at) const;
    [[nodiscard]] bool isKnown(std::size_t at, std::size_t skip) const;
    // The tables know the word as something else.
    [[nodiscard]] bool isOtherWord(std::size_t at, std::size_t skip) const;
    [[nodiscard]] bool isParticle(std::size_t at) const;
    // Not in any table, and of a shape that nouns and verbs seldom have there.
    [[nodiscard]] bool maySurname(std::size_t at, bool afterTitle) const;
    [[nodiscard]] std::size_t surnames(std::size_t end, bool afterTitle) const;

    Sentence const& m_sentence;
    std::string_view m_text;
    text::WordSet const& m_known;
    text::WordSet const& m_given;
};

}  // namespace diwan::reading
