// TemplateEvent: one thing that happened to a template of the company's own, as it stands in the journal or
// beside the document in a person's folder: a version was saved, or versions were retired.
//
//   TemplateEvent saved{.id = ids.next(), .templateId = ids.next(), .number = 1, .language = "fr"};
//   saved.titles.french = "Contrat de pose";
//   store entry: entity saved.id, kind(saved.what) "template-version", toJson(saved)
//
// Nothing is overwritten: which versions stand follows from the events (template_shelf.hpp). The document
// itself travels beside the event, in pieces (docs/templates.md). Values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace diwan {

struct TemplateTitles {
    std::string french;
    std::string arabic;
    std::string english;
    bool operator==(TemplateTitles const&) const = default;
    [[nodiscard]] std::string const& any() const;
};

struct TemplateEvent {
    enum class What { Saved, Retired };
    What what = What::Saved;
    std::string id;                   // UUIDv7: of the version, or of the retiring
    std::string templateId;           // UUIDv7, the same for all versions
    std::vector<std::string> bases;   // Saved: the versions it takes the place of; Retired: those taken away
    int number = 1;                   // Saved: 1 + the highest of its bases
    std::string language;             // Saved: of its text: "fr" "ar" "en"
    TemplateTitles titles;            // Saved: one at least
    std::string group;                // Saved: id of a group of templates.json, or the company's own words
    std::string placeholders;         // Saved: JSON array as in templates.json
    std::string sha256;               // Saved: of the .odt, 64 hexadecimal digits
    std::int64_t bytes = 0;           // Saved: of the .odt
    std::vector<std::string> pieces;  // Saved, in the journal: the entities that hold it, in order
    std::string note;                 // why: needed of Retired, optional of Saved
    // From the journal, not from the JSON:
    bool forTeam = false;  // it came through the register; false: of this computer alone
    std::string device;
    std::string by;
    std::string at;  // RFC 3339, a claim of the maker's clock
    bool operator==(TemplateEvent const&) const = default;

    // Refused as "template.malformed" {field}; "template.title-missing", "template.reason-missing",
    // "text.too-long" {bytes}, "template.too-large" {bytes, most}.
    [[nodiscard]] Result<Done> check() const;
};

inline constexpr std::int64_t longestTemplate = 2 * 1024 * 1024;  // bytes of the .odt
inline constexpr std::size_t longestPiece = 45'000;               // bytes of it in one entry

// "template-version", "template-retired".
[[nodiscard]] std::string_view kind(TemplateEvent::What what);
[[nodiscard]] std::optional<TemplateEvent::What> templateEventKind(std::string_view kind);
inline constexpr std::string_view templatePieceKind = "template-piece";

// Empty fields are left out.
[[nodiscard]] std::string toJson(TemplateEvent const& event);
// Problems: "template.malformed" {field}, and those of check(). `id`, as of the entry, is not in the JSON.
Result<TemplateEvent> templateEventFromJson(TemplateEvent::What what, std::string_view id,
                                            std::string_view json);

}  // namespace diwan
