// TemplatePreview: what the Templates panel says of the template that is chosen: what it is for, and what it
// asks to be filled in.
//
//   templatePreview(quote, Language::French).text
//   // "Devis chiffré, TVA et montant en lettres.\nÀ remplir : Client, Objet, Lignes"
//
// A pure function of its arguments; any thread.
#pragma once

#include <string>

#include "drafting/template_manifest.hpp"
#include "language/language.hpp"

namespace diwan::views {

struct TemplatePreview {
    std::string text;     // two lines at most; empty when the template says nothing of itself
    std::string picture;  // what a screen reader says of the picture
    bool operator==(TemplatePreview const&) const = default;
};

[[nodiscard]] TemplatePreview templatePreview(drafting::Template const& which, Language language);

}  // namespace diwan::views
