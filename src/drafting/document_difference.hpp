// What changed between two versions of a document, paragraph by paragraph, with placeholders as ⟨label⟩.
//
//   for (TextChange const& change : documentDifference(before, after)) …      // Removed "Délai : 30 jours"
//
// For parts that surveyDocument let through. Any thread.
#pragma once

#include <string>
#include <vector>

#include "drafting/document_parts.hpp"

namespace diwan::drafting {

struct TextChange {
    enum class What { Removed, Added };
    What what = What::Removed;
    std::string text;
    bool operator==(TextChange const&) const = default;
};

// The paragraphs of text, header and footer, as they read; blank ones left out.
[[nodiscard]] std::vector<std::string> readableParagraphs(Parts const& parts);

// In the order of the documents, at one place what went before what came. Beyond 2,000 paragraphs that
// differ on either side everything between the equal ends counts as changed.
[[nodiscard]] std::vector<TextChange> documentDifference(Parts const& before, Parts const& after);

}  // namespace diwan::drafting
