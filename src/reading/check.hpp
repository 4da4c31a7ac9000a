// Check: what a brief, a proposal, an agenda, a post or a page of commitments still lacks by the house's
// rules.
//
//   Check check = checkDocument(document, {.reading = {.output = Language::French, .today = clock.today()}});
//   check.kind                    // CheckKind::Brief, told from its title or its parts
//   check.remarks[0].text         // "L’objectif n’a pas de nombre : … Écrivez combien."
//
// Every remark says what is wrong, why it matters and what to do. The words are tables/check.tsv, the lengths
// of posts tables/channels.tsv, the estimate of a page tables/page_length.tsv; the rules: docs/check.md. What
// only a person can judge (is the proof true?) is not judged. Pure; any thread; never throws for any text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/read.hpp"

namespace diwan::reading {

enum class CheckKind { Brief, Proposal, Agenda, Post, Commitments };

struct CheckOptions {
    std::optional<CheckKind> kind{};  // empty: told from the document
    std::string channel{};       // id of a row of channels.tsv; empty: the one that the text names, if any
    std::optional<int> pages{};  // as an office laid the document out; empty: estimated
    Options reading;             // output, today (required), language, profile, people
};

// `code` is stable ("brief.no-objective", "unfilled" …): docs/check.md lists them.
struct CheckRemark {
    std::string code;
    std::optional<Span> span;  // the words it is about; empty: of the whole, something is not there at all
    std::string text;
};

struct Check {
    std::optional<CheckKind> kind;  // empty: not recognised; then only what holds for all kinds was checked
    Language language = Language::French;
    std::string channel;       // of a post; empty: none was named
    std::optional<int> pages;  // of a proposal
    bool pagesEstimated = false;
    std::vector<CheckRemark> remarks;  // in the order of the text, those of the whole first
    std::string verdict;
    [[nodiscard]] bool isFine() const { return remarks.empty(); }
};

[[nodiscard]] Check checkDocument(text::Document const& document, CheckOptions const& options);

// "brief" "proposal" "agenda" "post" "csr".
[[nodiscard]] std::string_view code(CheckKind kind);
[[nodiscard]] std::optional<CheckKind> checkKindFromCode(std::string_view code);

// The JSON object of `diwan check --format json` (docs/check.md).
[[nodiscard]] std::string toJson(Check const& check);

}  // namespace diwan::reading
