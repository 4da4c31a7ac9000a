// Proposal: the last sentence that others may agree to. "Should we switch to the new hall? Yes.", and what
// two say "+1" to, is a decision in the words of the sentence before.
//
//   Proposal proposal;
//   if (auto const reply = proposal.replyOf(sentence, here)) … proposal.words() is now reply->outcome …
//
// It follows one document, in its order; the words are those of the text that was analysed.
#pragma once

#include <optional>
#include <string_view>

#include "reading/analysis.hpp"
#include "reading/finding.hpp"

namespace diwan::reading {

class Proposal {
  public:
    struct Reply {
        Outcome outcome = Outcome::Adopted;
        bool whole = false;  // the sentence says nothing else
    };
    // What becomes of the proposal by the answer that the sentence at `here` gives; nothing while too few
    // have agreed. A sentence that answers nothing is the proposal from now on.
    [[nodiscard]] std::optional<Reply> replyOf(Analysis const& a, Span const& here);

    [[nodiscard]] Span const& span() const { return m_span; }
    [[nodiscard]] std::string_view words() const { return m_words; }

  private:
    Span m_span;
    std::string_view m_words;
    bool m_asks = false;            // for agreement: one answer settles it
    bool m_asksObjections = false;  // "Any objections? No.": who says no agrees
    int m_agreements = 0;
};

}  // namespace diwan::reading
