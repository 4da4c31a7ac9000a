// Context: what the heading above says of the lines below it ("À faire", "Décisions", "Présents").
#pragma once

#include <optional>
#include <string>

#include "reading/analysis.hpp"
#include "text/document.hpp"

namespace diwan::reading {

enum class Topic { None, Actions, Decisions, Questions, Attendance, Done, Other };

struct Heading {
    Topic topic = Topic::None;
    bool whole = true;     // the line holds nothing else
    std::size_t rest = 0;  // otherwise: byte of the block where the rest begins ("Présents : Karim, Nadia")
    std::string words;     // as written, for `why`
};

// What a line announces, if it is a heading, looks like one, or starts like one ("Présents : …").
[[nodiscard]] std::optional<Heading> headingOf(text::Block const& block, Analysis const& line);

// False for a line, of which only the tokens are read, that headingOf() finds to be none in any language,
// unless it is marked as one: most lines.
[[nodiscard]] bool mayBeHeading(text::Tokens const& line);

// Follows the headings of a document.
class Context {
  public:
    // To be called for each block in order, with its heading if it has one.
    void enter(text::Block const& block, std::optional<Heading> const& heading);
    // "Tour de table. Pistes :": the last sentence of a block opens the list below as a line of its own
    // would.
    void openBehind(text::Block const& block, std::optional<Heading> const& heading) {
        if (heading) enter(block, heading);
    }
    [[nodiscard]] Topic topic() const { return m_topic; }
    [[nodiscard]] std::string const& words() const { return m_words; }

  private:
    Topic m_topic = Topic::None;
    std::string m_words;
    bool m_fromHeading = false;  // a real heading: lasts until the next one
    bool m_listSeen = false;
    bool m_textSeen = false;
    int m_lastLine = 0;
    int m_listLevel = -1;  // of a label that is an item of a list itself
};

}  // namespace diwan::reading
