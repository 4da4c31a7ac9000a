// FormView: the form of a template, as the form window shows it: a field for each placeholder a person can
// fill, what it takes when nothing is typed, and what Diwan understood of what was typed, in words.
//
//   FormInput input{.which = *brief, .textLanguage = Language::French, .company = company, .today = today};
//   input.typed["brief.deadline"] = "14/5";
//   FormView view = formView(input, Language::French);
//   view.items[8].note                          // "jeu. 14 mai 2026"
//   drafting::FillData typed = filledForm(input);   // with the day as 2026-05-14, for the document
//
// Nothing that was typed keeps a document from being made: what is not understood is told, and written as it
// is. Pure functions of their arguments; any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drafting/cards.hpp"
#include "drafting/fill_data.hpp"
#include "drafting/template_manifest.hpp"
#include "language/language.hpp"

namespace diwan::views {

struct FormInput {
    drafting::Template const& which;
    Language textLanguage = Language::French;  // of the document
    drafting::Company const& company;
    std::vector<drafting::Client> const& clients;
    Day today{};
    std::string client{};                                       // id of a card; empty: none
    drafting::Form typed{};                                     // as the person left it in the fields
    std::map<std::string, std::vector<drafting::Form>> rows{};  // of tables, by placeholder
};

enum class FieldKind { Line, Text, List, Choice, Combination };

struct FormOption {
    std::string id;    // what is typed when it is chosen
    std::string text;  // in the language of the window
    bool operator==(FormOption const&) const = default;
};

// One field, or one column of a table.
struct FormField {
    std::string name;
    std::string label;
    FieldKind kind = FieldKind::Line;
    bool required = false;
    bool narrow = false;              // a day, a number: a short field is enough
    std::vector<FormOption> options;  // of a Choice, all there are; of a Combination, suggestions
    std::string value;                // what the field shows: what was typed, else what is taken without
    bool byDefault = false;           // `value` is what the cards give
    std::string note;                 // under the field; empty: nothing to say
    bool doubtful = false;            // the note says what is not understood or missing
    bool operator==(FormField const&) const = default;
};

struct FormItem {
    FormField field;  // of a table: its name, label and note
    bool isTable = false;
    std::vector<FormField> columns;              // of a table, as for an empty row
    std::vector<std::vector<std::string>> rows;  // of a table: what stands in each cell, by column
    bool isBlank = true;                         // nothing is typed, and no card gives anything
    int most = 0;                                // rows or items it takes; 0: no limit
    bool operator==(FormItem const&) const = default;
};

struct FormView {
    std::string title;            // "Brief de contenu"
    std::vector<FormItem> items;  // in the order of the manifest, the day of the document last
    std::string status;           // "3 champs obligatoires restent à remplir."
    int missing = 0;
    bool operator==(FormView const&) const = default;
};

[[nodiscard]] FormView formView(FormInput const& input, Language language);

// What the form says, for filling: days and choices as files have them, rows without any text left out, what
// only repeats a card's value left to the card.
[[nodiscard]] drafting::FillData filledForm(FormInput const& input);

}  // namespace diwan::views
