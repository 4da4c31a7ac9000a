// RegisterView: what the Register panel shows: decisions and actions together, newest first, filtered.
//
//   RegisterView view = registerView({.actions = actions, .decisions = decisions, .filter = {.text =
//   "devis"},
//                                     .today = clock.today(), …}, Language::French);
//   view.rows[0].headline               // "En retard · Envoyer le devis"
//
// A pure function of its arguments; any thread.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/civil_day.hpp"
#include "language/language.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"
#include "sync/worker.hpp"
#include "views/connection_text.hpp"
#include "views/sentence_link.hpp"

namespace diwan::views {

struct RegisterFilter {
    std::string text{};  // words that must all occur; accents and Arabic spelling folded
    bool mine = false;
    bool late = false;
    bool thisDocument = false;
    bool operator==(RegisterFilter const&) const = default;
};

// What has become of a record's sentence in the document in front.
struct SentenceState {
    Link link = Link::Kept;
    std::string words;  // what stands there now
    bool operator==(SentenceState const&) const = default;
};

struct RegisterInput {
    std::span<Action const> actions;      // newest first
    std::span<Decision const> decisions;  // newest first
    RegisterFilter filter;
    std::string me;                                    // the user's name
    std::string documentId;                            // of the document in front; empty: it has none
    std::map<std::string, SentenceState> sentences{};  // of that document, by record; others are not known
    Day today;
    bool loaded = false;
    std::optional<Problem> problem;  // why the register can't be read
    sync::Status status;
    std::size_t most = 200;
};

struct RecordRow {
    std::string id;
    bool isAction = false;
    bool late = false;
    std::string headline;              // status word, the record's words, "sentence changed"
    std::vector<std::string> details;  // owner and day; document; who recorded it and when
    bool operator==(RecordRow const&) const = default;
};

struct RegisterView {
    ConnectionText connection;
    bool mineEnabled = false;          // false: the user has no name
    bool thisDocumentEnabled = false;  // false: the document has no identity yet
    std::vector<RecordRow> rows;
    std::string count;  // "2 sur 14", "Rien d’enregistré pour l’instant", or why the register can't be read
    bool operator==(RegisterView const&) const = default;
};

[[nodiscard]] RegisterView registerView(RegisterInput const& input, Language language);

// Whether the name is among the owners, without looking at case, accents or Arabic spelling.
[[nodiscard]] bool isOwnedBy(Action const& action, std::string_view name);

}  // namespace diwan::views
