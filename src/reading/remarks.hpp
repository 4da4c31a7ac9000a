// What the checks of one document share: its parts, its facts, and the list that the remarks go to.
//
//   CheckState state(document, options, check);
//   state.remark("brief.no-objective", std::nullopt, {});
//
// Owner: checkDocument(), for one document, on one thread.
#pragma once

#include "reading/check.hpp"
#include "reading/facts.hpp"
#include "reading/labelled_parts.hpp"

namespace diwan::reading {

class CheckState {
  public:
    CheckState(text::Document const& given, CheckOptions const& asked, Check& result);

    // Adds the message "check.<code>" with its arguments.
    void remark(std::string const& code, std::optional<Span> span,
                std::vector<std::string> const& arguments = {});
    // The words for the person who reads the remarks.
    [[nodiscard]] std::string words(std::string const& key) const;
    // The title of a part: "Objectif".
    [[nodiscard]] std::string titleOf(Part part) const;
    // False when the part is not there or empty, which it remarks ("<kind>.no-part", "<kind>.empty-part").
    // One that holds only placeholders is named as such elsewhere.
    [[nodiscard]] bool isWritten(std::string const& kind, Part part, Part otherwise);
    // The contents of one or the other.
    [[nodiscard]] std::vector<Span> const& contents(Part part, Part otherwise) const;
    // A proof is a fact; `kind` and what is said when it is not: "<kind>.proof-praise",
    // "<kind>.proof-no-fact".
    void proof(std::string const& kind, std::vector<Span> const& contents);
    // Says what the reader is to do.
    [[nodiscard]] bool hasCall(std::string_view words) const;

    text::Document const& document;
    CheckOptions const& options;
    Check& check;
    LabelledParts parts;
    FactReader facts;
};

void checkBrief(CheckState& state);
void checkProposal(CheckState& state);
void checkPost(CheckState& state);
void checkCommitments(CheckState& state);

}  // namespace diwan::reading
