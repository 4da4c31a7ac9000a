// show-cards, save-card, choose-client: the cards of the company, its people and clients.
#include <algorithm>

#include "commands/card_kinds.hpp"
#include "commands/command.hpp"
#include "dialogs/cards_dialog.hpp"
#include "document/carried_forms.hpp"
#include "document/document_identity.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using drafting::CardInEffect;
using drafting::FlatCard;
using What = CardEdit::What;

Result<What> kindOf(CommandCall const& call, std::string const& otherwise = "clients") {
    std::string const name = call.argument("kind", otherwise);
    auto const what = cardKindOf(name);
    if (!what) return Problem{.code = "card.kind-unknown", .arguments = {name}, .detail = ""};
    return *what;
}

std::vector<std::string> const& fieldsOf(What what) {
    if (what == What::Company) return drafting::companyFields();
    return drafting::cardFields(what == What::Client ? drafting::CardKind::Client
                                                     : drafting::CardKind::Person);
}

std::vector<std::string> doubtsOf(FlatCard const& fields, Language language) {
    std::vector<std::string> lines;
    for (Problem const& doubt : drafting::cardDoubts(fields, language))
        lines.push_back(language::describe(language, doubt));
    return lines;
}

void write(JsonWriter& out, CardInEffect const& card, Language language) {
    out.beginObject().key("kind").string(cardKindName(card.what)).key("id").string(card.id);
    out.key("shared").boolean(card.isShared).key("sent").boolean(card.isSent);
    out.key("changedBy").string(card.changedBy).key("changedAt").string(card.changedAt);
    out.key("fields").beginObject();
    for (auto const& [field, text] : card.fields)
        out.key(field).string(text);
    out.endObject().key("own").strings(card.own);
    out.key("conflicts").beginArray();
    for (CardConflict const& one : card.conflicts)
        out.string(one.field);
    out.endArray().key("doubts").strings(doubtsOf(card.fields, language)).endObject();
}

// Runs `command` once the register is known.
void withCards(CommandCall const& call, CommandAnswer const& answer,
               std::function<void(CardLibrary library)> const& command) {
    call.session->withRegister(call.wait, [call, answer, command] {
        if (auto const& problem = call.session->registerSnapshot().problem)
            return answer(CommandResult::refused(*problem));
        Result<CardLibrary> library = CardLibrary::load(*call.session);
        if (!library) return answer(CommandResult::refused(library.error()));
        command(std::move(*library));
    });
}

void list(CommandCall const& call, CardLibrary const& library, CommandAnswer const& answer) {
    CommandResult result = CommandResult::ok();
    result.fields.key("sharing").string(
        views::sharingText(call.session->settings().current().server.url, call.language()));
    result.fields.key("cards").beginArray();
    std::string const kind = call.argument("kind");
    for (What const what : {What::Company, What::Person, What::Client}) {
        if (!kind.empty() && kind != cardKindName(what)) continue;
        views::CardsView const view = views::cardsView(
            library.cards(), {.what = what, .search = call.argument("search")}, call.language());
        for (views::CardRow const& row : view.rows)
            if (CardInEffect const* const card = findCard(library.cards(), what, row.id))
                write(result.fields, *card, call.language());
    }
    result.fields.endArray();
    answer(std::move(result));
}

// Whether the document in front was filled from cards and can be filled again.
bool isFilled(CommandCall const& call) {
    auto const document = call.textDocument();
    if (!document.is() || isReadOnly(call.model())) return false;
    auto const form = carriedForm(document);
    return form && *form;
}

void tellChosen(CommandCall const& call, std::string const& id, drafting::Client const& client,
                CommandAnswer const& answer) {
    call.session->chooseClient(id);
    std::string const name = client.name.in(call.language());
    auto const finish = [id, name, answer](bool filled, std::string const& notice) {
        CommandResult result = CommandResult::ok();
        result.fields.key("client").string(id).key("name").string(name).key("filled").boolean(filled);
        result.notice = notice;
        answer(std::move(result));
    };
    if (call.argument("fill") != "true" || !isFilled(call)) return finish(false, "");
    CommandCall again = call;
    again.arguments = {{"client", id}};
    fillAgain(again, [answer, finish](CommandResult const& filled) {
        if (filled.problem) return answer(filled);
        finish(true, filled.notice);
    });
}

void putAway(CommandCall const& call, What what, CommandAnswer const& answer) {
    withCards(call, answer, [call, answer, what](CardLibrary const& library) {
        std::string const id = call.argument("id");
        CardInEffect const* const known = findCard(library.cards(), what, id);
        if (known == nullptr || !known->isShared)
            return answer(CommandResult::refused({.code = "card.unknown", .arguments = {id}, .detail = ""}));
        CardEdit edit{.what = what, .id = id};
        edit.removed = true;
        call.session->editCards({edit}, "", call.wait, [answer, id](Result<std::size_t> const& recorded) {
            if (!recorded) return answer(CommandResult::refused(recorded.error()));
            CommandResult result = CommandResult::ok();
            result.fields.key("id").string(id);
            answer(std::move(result));
        });
    });
}

}  // namespace

void showCards(CommandCall const& call, CommandAnswer const& answer) {
    if (Result<What> const what = kindOf(call); !what) return answer(CommandResult::refused(what.error()));
    withCards(call, answer, [call, answer](CardLibrary library) {
        if (!call.attended) return list(call, library, answer);
        auto const chosen = CardsDialog(call, std::move(library)).run();
        if (!chosen) return answer(CommandResult::ok());
        CommandCall choose = call;
        choose.arguments = {{"client", *chosen}, {"fill", "true"}};
        chooseClient(choose, answer);
    });
}

void chooseClient(CommandCall const& call, CommandAnswer const& answer) {
    if (!call.arguments.contains("client")) {
        if (call.attended) return showCards(call, answer);
        return answer(CommandResult::refused({.code = "client.unknown", .arguments = {""}, .detail = ""}));
    }
    withCards(call, answer, [call, answer](CardLibrary const& library) {
        std::string const id = call.argument("client");
        if (id.empty()) {  // nobody again
            call.session->chooseClient("");
            return answer(CommandResult::ok());
        }
        auto const client = std::ranges::find(library.clients(), id, &drafting::Client::id);
        if (client == library.clients().end())
            return answer(
                CommandResult::refused({.code = "client.unknown", .arguments = {id}, .detail = ""}));
        tellChosen(call, id, *client, answer);
    });
}

void saveCard(CommandCall const& call, CommandAnswer const& answer) {
    Result<What> const what = kindOf(call);
    if (!what) return answer(CommandResult::refused(what.error()));
    bool const saysAnything = std::ranges::any_of(
        fieldsOf(*what), [&](std::string const& field) { return call.arguments.contains(field); });
    if (call.attended && !saysAnything) {
        CommandCall edit = call;
        edit.arguments["new"] = "true";
        return showCards(edit, answer);
    }
    if (call.argument("removed") == "true") return putAway(call, *what, answer);
    withCards(call, answer, [call, answer, what = *what](CardLibrary const& library) {
        std::string id = call.argument("id");
        if (what == What::Company) id = companyCardId;
        CardInEffect const* const known = findCard(library.cards(), what, id);
        if (known == nullptr && !id.empty() && what != What::Company)
            return answer(CommandResult::refused({.code = "card.unknown", .arguments = {id}, .detail = ""}));
        FlatCard fields = known == nullptr ? FlatCard{} : known->fields;
        for (std::string const& field : fieldsOf(what))
            if (field != "id" && call.arguments.contains(field)) fields[field] = call.argument(field);
        if (drafting::nameOf(fields).empty())
            return answer(
                CommandResult::refused({.code = "card.name-missing", .arguments = {}, .detail = ""}));
        if (id.empty()) id = drafting::newCardId(library.cards(), what, fields);
        std::vector<CardEdit> edits;
        if (auto edit = drafting::editOf(library.shared(), what, id, fields))
            edits.push_back(std::move(*edit));
        std::string const base = toJson(drafting::dealtWith(library.base(), library.file(), what, id));
        call.session->editCards(std::move(edits), base, call.wait,
                                [call, answer, id, fields](Result<std::size_t> const& recorded) {
                                    if (!recorded) return answer(CommandResult::refused(recorded.error()));
                                    CommandResult result = CommandResult::ok();
                                    result.fields.key("id")
                                        .string(id)
                                        .key("recorded")
                                        .number(static_cast<std::int64_t>(*recorded));
                                    result.fields.key("doubts").strings(doubtsOf(fields, call.language()));
                                    answer(std::move(result));
                                });
    });
}

}  // namespace diwan::office::run
