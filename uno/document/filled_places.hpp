// The places of a template's placeholders in a Writer document, whether they are filled or not, for writing
// them again.
//
//   for (FilledPlace const& place : filledPlaces(document))
//       writePlace(document, place, placeholder, Language::French, "12 mai 2026");
//
// A place without a value is Writer's placeholder field (JumpEdit), shown as ⟨label⟩. A value of one line is
// an input field whose hint is the placeholder's name: a person can type in it, move it, copy it. A text of
// paragraphs or items, which no field of Writer can hold, and what Diwan's other commands write again, stands
// under a bookmark (marked_values.hpp), as ordinary text. Undoable, inside the caller's step. Main thread
// only.
#pragma once

#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drafting/template_manifest.hpp"

namespace diwan::office {

struct FilledPlace {
    enum class Kind { Placeholder, Field, Passage };
    std::string name;  // of the placeholder
    Kind kind = Kind::Placeholder;
    css::uno::Reference<css::text::XTextContent> content;  // the field or the bookmark
    std::string text;                                      // "" while it is unfilled
    bool unfilled = false;  // shows its label: a placeholder field, also one under a bookmark
};

// Placeholder fields, input fields with a hint, marked passages; those of the cells of tables too.
[[nodiscard]] std::vector<FilledPlace> filledPlaces(
    css::uno::Reference<css::text::XTextDocument> const& document);

// By placeholder, what its places say, in the order of filledPlaces(); unfilled ones say nothing.
[[nodiscard]] std::map<std::string, std::vector<std::string>> textsOfPlaces(
    std::vector<FilledPlace> const& places);

// What other commands write again, wherever it stands in a document: never a field.
[[nodiscard]] std::set<std::string> const& rewrittenValues();

// '\r' begins a paragraph, '\n' a line. Nothing: the place becomes the visible ⟨label⟩ again; the empty text
// leaves nothing to be seen, and can be filled later.
void writePlace(css::uno::Reference<css::text::XTextDocument> const& document, FilledPlace const& place,
                drafting::Placeholder const& placeholder, Language language,
                std::optional<std::string> const& text);

// A field of Writer, not yet in the document: ⟨label⟩, for `placeholder`.
[[nodiscard]] css::uno::Reference<css::text::XTextContent> placeholderField(
    css::uno::Reference<css::text::XTextDocument> const& document, drafting::Placeholder const& placeholder,
    Language language);

}  // namespace diwan::office
