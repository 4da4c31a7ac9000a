// Facts: what in some words can be checked (a number, a day, a document, a link), and what only praises.
//
//   FactReader reader({.reference = today, .week = weekOf("dz")}, Language::French);
//   reader.read("11 cabinets équipés en 2025, photos").isFact()     // true
//   reader.read("une qualité exceptionnelle").praise                // "exceptionnelle"
//
// A number that belongs to praise ("numéro 1", "100 % satisfaits") is no fact. One thread at a time.
#pragma once

#include <optional>
#include <string_view>

#include "reading/analysis.hpp"

namespace diwan::reading {

struct Facts {
    bool number = false;  // beside those of days
    bool day = false;     // a day, a month, a year, a span of time
    bool evidence = false;
    std::optional<text::Piece> praise;  // bytes of the words read
    [[nodiscard]] bool isFact() const { return number || day || evidence; }
};

class FactReader {
  public:
    FactReader(Calendar const& calendar, Language language)
        : m_calendar(calendar), m_language(language), m_analyser(m_calendar, m_names) {}
    FactReader(FactReader const&) = delete;
    FactReader& operator=(FactReader const&) = delete;
    [[nodiscard]] Facts read(std::string_view words);

  private:
    Calendar m_calendar;
    Language m_language;
    Names m_names;
    Analyser m_analyser;
};

}  // namespace diwan::reading
