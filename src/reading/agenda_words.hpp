// The words of agendas (tables/agenda.tsv) in one line, and the hours and lengths it says.
//
//   AgendaWords words("Commandes en retard (Yacine, 10 min, résoudre)");
//   words.expected()     // Expected::Solve
//   words.minutes()      // 10
//
// Bytes are those of the line. One thread at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/agenda.hpp"
#include "reading/lexicon.hpp"

namespace diwan::reading {

class AgendaWords {
  public:
    explicit AgendaWords(std::string_view line);

    // Byte after "Ordre du jour" (and its colon) when the line begins so and announces an agenda: nothing, a
    // sign or "du", "of" follows, or the line is a heading anyway.
    [[nodiscard]] std::optional<std::size_t> headingEnd(bool isHeading) const;
    [[nodiscard]] std::optional<std::size_t> hostEnd() const { return afterLabel(m_host, false); }
    [[nodiscard]] std::optional<std::size_t> purposeEnd() const { return afterLabel(m_purpose, true); }

    [[nodiscard]] std::optional<Expected> expected() const;
    [[nodiscard]] bool isMiscellaneous() const;
    // "10 min", "1 h 30", 9 h 00 – 9 h 10, or a lone number between commas or brackets ("(Yacine, 10,
    // décider)").
    [[nodiscard]] std::optional<int> minutes() const;
    // Said of the whole: after "Durée", or as minutes, or from one hour to another.
    [[nodiscard]] std::optional<int> length() const;
    [[nodiscard]] std::optional<int> startMinute() const;
    [[nodiscard]] bool startsWithDuration() const { return has(firstWord(), m_duration); }
    [[nodiscard]] bool hasAgendaWord() const { return !m_sentence.present().empty(); }
    // "Durée", "min": the header of a column of minutes.
    [[nodiscard]] bool namesLengths() const { return startsWithDuration() || has(firstWord(), m_minute); }

  private:
    struct Clock {
        std::size_t begin = 0;  // tokens
        std::size_t end = 0;
        int minute = 0;      // of the day, or of a length
        bool colon = false;  // "9:30" is no length
    };
    [[nodiscard]] bool has(std::size_t at, ClassId cls) const { return m_sentence.find(at, cls) != nullptr; }
    [[nodiscard]] std::optional<std::size_t> afterLabel(ClassId cls, bool needsColonOrEnd) const;
    [[nodiscard]] std::size_t firstWord() const;
    [[nodiscard]] int numberAt(std::size_t at) const;
    [[nodiscard]] std::vector<Clock> clocks() const;
    [[nodiscard]] std::optional<std::size_t> durationAt() const;
    [[nodiscard]] std::optional<int> unitMinutes() const;
    [[nodiscard]] std::optional<int> lengthFrom(std::size_t token) const;

    std::string_view m_line;
    Sentence m_sentence;
    ClassId m_head, m_host, m_purpose, m_misc, m_minute, m_hour, m_duration, m_time, m_hourWord, m_length;
};

}  // namespace diwan::reading
