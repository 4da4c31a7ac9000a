// The proposal: one page, a price, how long it holds, and what comes next.
#include "reading/page_length.hpp"
#include "reading/placeholders.hpp"
#include "reading/remarks.hpp"

namespace diwan::reading {

namespace {

struct Said {
    bool price = false;
    bool validity = false;
};

Said saidIn(CheckState const& state) {
    static ClassId const money = classId("CK_MONEY");
    static ClassId const valid = classId("CK_VALID");
    Said said;
    for (text::Block const& block : state.document.blocks) {
        CheckWords const words(block.text);
        auto const& tokens = words.sentence().tokens;
        bool number = false;
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            number = number || tokens[at].number >= 0;
            // "593 917,10 DA", "DA 593 917", "٤٥ دج"
            bool const unit = words.sentence().find(at, money) != nullptr || tokens[at].folded == "€" ||
                              tokens[at].folded == "$";
            bool const beside = (at > 0 && tokens[at - 1].number >= 0) ||
                                (at + 1 < tokens.size() && tokens[at + 1].number >= 0);
            said.price = said.price || (unit && beside);
        }
        said.validity = said.validity || (number && words.has(valid));
    }
    return said;
}

bool holdsPlaceholder(CheckState const& state, Part part) {
    for (Span const& span : state.parts.contents(part))
        if (!placeholdersIn(state.parts.words(span)).empty()) return true;
    return false;
}

}  // namespace

void checkProposal(CheckState& state) {
    state.check.pagesEstimated = !state.options.pages;
    state.check.pages = state.options.pages.value_or(estimatedPages(state.document));
    if (*state.check.pages > 1)
        state.remark(state.check.pagesEstimated ? "proposal.too-long-estimated" : "proposal.too-long",
                     std::nullopt, {std::to_string(*state.check.pages)});
    Said const said = saidIn(state);
    if (!said.price && !holdsPlaceholder(state, Part::Price)) {
        bool const labelled = state.parts.has(Part::Price);
        state.remark("proposal.no-price",
                     labelled ? std::optional(state.parts.labelOf(Part::Price)) : std::nullopt);
    }
    bool unfilledValidity = false;
    for (text::Block const& block : state.document.blocks)
        unfilledValidity = unfilledValidity || (CheckWords(block.text).has(classId("CK_VALID")) &&
                                                !placeholdersIn(block.text).empty());
    if (!said.validity && !unfilledValidity) state.remark("proposal.no-validity", std::nullopt);
    static_cast<void>(state.isWritten("proposal", Part::NextStep, Part::NextStep));
}

}  // namespace diwan::reading
