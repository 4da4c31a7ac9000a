// QuotePanelView: the living quote of the document in front as the Quote panel shows it: what it is, its
// lines with the texts a person edits, its terms, and the checklist of what it should still say.
//
//   QuotePanelView view = quotePanelView({.live = &live, .sheet = &sheet, …}, Language::French);
//   view.lines[0].text       // "1 · 231 000,00 · BUR-160 · Bureau · 6 × 38 500,00"
//
// A pure function of its arguments; any thread.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "drafting/cards.hpp"
#include "drafting/live_quote.hpp"
#include "drafting/quote_term.hpp"
#include "language/language.hpp"

namespace diwan::views {

struct QuotePanelInput {
    drafting::LiveQuote const* live = nullptr;    // null: the document carries none
    drafting::QuoteSheet const* sheet = nullptr;  // null: it has no totals yet
    drafting::Company const* company = nullptr;   // null: there is no card
    std::vector<drafting::Client> const* clients = nullptr;
    std::string problem;  // why the tables can't be read, in words
    bool edited = false;  // by a person in the table, and not computed yet
    bool writable = true;
    Day today{};
};

struct QuoteLineRow {
    std::string text;
    drafting::LineKind kind = drafting::LineKind::Item;
    std::string reference, label, unit, quantity, price, discount, vat;  // as a person would type them
    bool optional = false;
    std::string levy{};  // code; empty: none
    bool operator==(QuoteLineRow const&) const = default;
};

struct QuoteTermRow {
    std::string name;  // drafting/quote_term.hpp
    std::string label;
    std::string text;                                          // of a choice its code
    std::vector<std::pair<std::string, std::string>> choices;  // code and words; empty: it is typed
    bool operator==(QuoteTermRow const&) const = default;
};

struct MentionRow {
    std::string text;     // what is missing and where to write it
    std::string button;   // empty: nothing here to press
    std::string term;     // the term to edit
    std::string command;  // else the command that leads there
    bool operator==(MentionRow const&) const = default;
};

struct QuotePanelView {
    bool present = false;
    bool editable = false;
    std::string heading;  // number and client; or that there is no quote
    std::string status;   // day, how long it stands, totals
    std::string note;     // why the tables can't be read, or that they were edited; empty: nothing
    std::vector<QuoteLineRow> lines;
    std::vector<std::pair<std::string, std::string>>
        levies;  // that a line may bear: code and words; empty: none exist
    std::vector<QuoteTermRow> terms;
    std::string missingHeading;  // "À compléter (2)", or that nothing is missing
    std::vector<MentionRow> missing;
    bool operator==(QuotePanelView const&) const = default;
};

[[nodiscard]] QuotePanelView quotePanelView(QuotePanelInput const& input, Language language);

}  // namespace diwan::views
