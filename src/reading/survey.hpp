// Survey: what a first pass over the whole document tells before a sentence of it is read for findings: its
// headings, who was present, and whether it is a dialogue.
//
//   Survey const survey = surveyOf(document, Language::French, analyser, names, nullptr);
//   if (Heading const* heading = survey.headingAt(block)) …       // "Décisions", "Présents : Karim, Nadia"
//
// On the way `names` learns who was present and which words the document writes without a capital. A value
// for the one reading that made it.
#pragma once

#include <atomic>
#include <string>
#include <utility>
#include <vector>

#include "reading/analysis.hpp"
#include "reading/context.hpp"

namespace diwan::reading {

struct Survey {
    std::vector<std::pair<std::size_t, Heading>> headings;  // by block, ascending
    std::vector<std::string> participants;                  // of its lists of people, as written
    bool isDialogue = false;                                // "KB: …" again and again: who says what

    // The heading that the block is or starts with, or nothing.
    [[nodiscard]] Heading const* headingAt(std::size_t block) const;
};

// `analyser` must read with `names`. When `stop` (if any) becomes true, what was found so far comes back.
[[nodiscard]] Survey surveyOf(text::Document const& document, Language language, Analyser& analyser,
                              Names& names, std::atomic<bool> const* stop);

}  // namespace diwan::reading
