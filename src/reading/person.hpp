// PersonReader: the one person that starts at a token, and the name by which the text calls them: a mention,
// a title with its name, a role, a group or a body, initials, a name in Latin or Arabic letters.
//
//   PersonReader const reader(sentence, text, names);
//   std::string_view name;
//   std::size_t end = reader.person(at, name);   // "Mme Haddad relance …", at 0 → 2, name "Mme Haddad"
//
// Lists of several ("Karim et Nadia") are made of them by tagPeople (people.hpp). Borrows all it is given,
// for one sentence; names are parts of the text.
#pragma once

#include <string_view>

#include "reading/arabic_names.hpp"
#include "reading/latin_names.hpp"

namespace diwan::reading {

class PersonReader {
  public:
    PersonReader(Sentence const& sentence, std::string_view text, Names const& names);

    // False for most words of a text, where person() would find nobody: words without a capital that are not
    // learned and of no class that a person starts with.
    [[nodiscard]] bool mayStartPerson(std::size_t at) const;
    // The end of one person that starts at `at`, and the name; `at` when there is none.
    std::size_t person(std::size_t at, std::string_view& name) const;
    // Arabic words that no table knows and that stand where a name must.
    std::size_t arabicName(std::size_t at, std::string_view& name) const;
    // "ونادية" after a name: one more name, without a separator of its own.
    [[nodiscard]] bool isJoined(std::size_t at) const;
    // "لنادية": the person to whom something is given.
    [[nodiscard]] bool isReceiver(std::size_t at) const;
    [[nodiscard]] bool isUnknownWord(std::size_t at) const;
    // What FoundPeople::sure says, of the tokens [begin, end).
    [[nodiscard]] bool isSure(std::size_t begin, std::size_t end) const;

    // What stands in [begin, end) says what somebody is ("the treasurer"), English only.
    [[nodiscard]] bool isRole(std::size_t begin, std::size_t end) const;

  private:
    [[nodiscard]] bool isInitials(text::Token const& token) const;
    std::size_t latinPerson(std::size_t at, std::string_view& name) const;
    std::size_t arabicPerson(std::size_t at, std::string_view& name) const;
    // Tokens of the longest phrase of the people table that stands at `at`, or 0.
    [[nodiscard]] std::size_t phraseAt(std::size_t at, bool role) const;
    // Tokens of the role that the tables or the people table know at `at`, or 0.
    [[nodiscard]] std::size_t roleAt(std::size_t at) const;
    // A role without an article, where French has one only at the start and behind a sign.
    [[nodiscard]] bool mayStandBare(std::size_t at) const;
    // "l'équipe commerciale", "le service de la paie" before a verb that tells what they do: the words up to
    // the verb say which body it is. `at` when there is none.
    [[nodiscard]] std::size_t bodyEnd(std::size_t at) const;
    // Bytes of a letter written together with the title, role or group at `at`.
    [[nodiscard]] std::size_t joinedLetter(std::size_t at) const;
    // The name is the words of the tokens [begin, end); takeWithout leaves its first bytes away.
    std::size_t take(std::size_t begin, std::size_t end, std::string_view& name) const;
    std::size_t takeWithout(std::size_t begin, std::size_t end, std::size_t skip,
                            std::string_view& name) const;

    Sentence const& m_sentence;
    std::string_view m_text;
    Names const& m_names;
    LatinNames m_latin;
    ArabicNames m_arabic;
};

}  // namespace diwan::reading
