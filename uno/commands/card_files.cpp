// import-clients, export-clients, share-cards: cards from files and into files.
#include <algorithm>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include "commands/card_kinds.hpp"
#include "commands/command.hpp"
#include "commands/output_file.hpp"
#include "dialogs/dialog_window.hpp"
#include "document/card_library.hpp"
#include "drafting/card_file.hpp"
#include "drafting/card_merge.hpp"
#include "language/messages.hpp"
#include "views/cards_view.hpp"

namespace diwan::office::run {

namespace {

using drafting::CardEvent;
using drafting::CardKind;
using What = CardEdit::What;

constexpr std::size_t mostLinesShown = 12;

// Clients, or with kind=people the company's people.
CardKind kindOf(CommandCall const& call) {
    return call.argument("kind") == "people" ? CardKind::Person : CardKind::Client;
}

Result<std::string> inputFile(CommandCall const& call) {
    std::string const given = call.argument("file");
    if (!given.empty()) return given;
    if (!call.attended) return Problem{.code = "file.no-place", .arguments = {}, .detail = ""};
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        call.session->context(), css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    Language const language = call.session->settings().uiLanguage();
    picker->setTitle(toOffice(language::message(language, "cards.import.title")));
    picker->appendFilter(toOffice(language::message(language, "cards.import.filter")),
                         "*.csv;*.txt;*.vcf;*.vcard;*.json");
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK ||
        !picker->getSelectedFiles().hasElements())
        return Problem{.code = "command.cancelled", .arguments = {}, .detail = ""};
    return toUtf8(picker->getSelectedFiles()[0]);
}

// What an import does, found before anything is recorded.
struct Import {
    std::vector<CardEdit> edits;
    std::vector<std::string> changes;  // in words, one for each card of the file
    std::vector<std::string> remarks;  // what was not taken, and doubts
    std::map<CardEvent, std::int64_t> counts;
};

template <typename Card>
void collect(Import& import, std::vector<SharedCard> const& shared, drafting::Merged<Card> const& merged,
             What what, Language language) {
    for (drafting::CardChange const& change : merged.changes) {
        ++import.counts[change.event];
        import.changes.push_back(drafting::describe(change, language));
    }
    for (Card const& card : merged.cards) {
        drafting::FlatCard const flat = drafting::flatOf(card);
        auto edit = drafting::editOf(shared, what, card.id, flat);
        // Taking in a list settles no dispute about what it does not change.
        if (edit)
            std::erase_if(edit->set, [&](auto const& one) { return edit->was[one.first] == one.second; });
        if (!edit || edit->set.empty()) continue;
        import.edits.push_back(std::move(*edit));
        for (Problem const& doubt : drafting::cardDoubts(flat, language))
            import.remarks.push_back(language::describe(language, doubt));
    }
}

std::string firstLines(std::vector<std::string> const& lines, Language language) {
    std::string text;
    for (std::size_t i = 0; i < lines.size() && i < mostLinesShown; ++i)
        text += lines[i] + "\n";
    if (lines.size() > mostLinesShown)
        text += language::message(language, "cards.import.more",
                                  {std::to_string(lines.size() - mostLinesShown)}) +
                "\n";
    return text;
}

void finishImport(CommandCall const& call, Import const& import, bool recorded, CommandAnswer const& answer) {
    CommandResult result = CommandResult::ok();
    auto const count = [&](CardEvent event) {
        auto const found = import.counts.find(event);
        return found == import.counts.end() ? std::int64_t{0} : found->second;
    };
    result.fields.key("added").number(count(CardEvent::Added));
    result.fields.key("completed").number(count(CardEvent::Completed));
    result.fields.key("differs").number(count(CardEvent::Differs));
    result.fields.key("unchanged").number(count(CardEvent::Unchanged));
    result.fields.key("ambiguous").number(count(CardEvent::Ambiguous));
    result.fields.key("changes").strings(import.changes).key("remarks").strings(import.remarks);
    result.fields.key("recorded").boolean(recorded);
    if (call.attended) {
        Language const language = call.session->settings().uiLanguage();
        result.notice = language::message(
            language, recorded ? "cards.import.done" : "cards.nothing-to-do",
            {std::to_string(count(CardEvent::Added)),
             std::to_string(import.edits.size() - static_cast<std::size_t>(count(CardEvent::Added)))});
        if (!import.remarks.empty()) result.notice += "\n\n" + firstLines(import.remarks, language);
    }
    answer(std::move(result));
}

void import(CommandCall const& call, CardLibrary const& library, CommandAnswer const& answer) {
    Result<std::string> const file = inputFile(call);
    if (!file) return answer(CommandResult::refused(file.error()));
    Result<std::string> const bytes = readTextFile(*file);
    if (!bytes) return answer(CommandResult::refused(bytes.error()));
    CardKind const kind = kindOf(call);
    Language const language = call.attended ? call.session->settings().uiLanguage() : call.language();
    auto const read = drafting::readCards(*bytes, localPath(*file).filename().string(), kind);
    if (!read) return answer(CommandResult::refused(read.error()));
    auto const rule =
        call.argument("replace") == "true" ? drafting::WhatDiffers::Replaced : drafting::WhatDiffers::Kept;
    Import found;
    for (Problem const& remark : read->remarks)
        found.remarks.push_back(language::describe(language, remark));
    if (kind == CardKind::Person)
        collect(found, library.shared(), drafting::mergeCards(library.people(), read->cards, rule),
                What::Person, language);
    else
        collect(found, library.shared(), drafting::mergeCards(library.clients(), read->cards, rule),
                What::Client, language);
    if (found.edits.empty() || call.argument("dry-run") == "true")
        return finishImport(call, found, false, answer);
    // A person sees what will happen before it does.
    if (call.attended &&
        !confirms(
            call.session->context(), call.frame,
            firstLines(found.changes, language) + "\n" +
                language::message(language, "cards.import.question", {std::to_string(found.edits.size())}) +
                "\n" + views::sharingText(call.session->settings().current().server.url, language)))
        return answer(CommandResult::refused({.code = "command.cancelled", .arguments = {}, .detail = ""}));
    call.session->editCards(found.edits, "", call.wait,
                            [call, answer, found](Result<std::size_t> const& recorded) {
                                if (!recorded) return answer(CommandResult::refused(recorded.error()));
                                finishImport(call, found, true, answer);
                            });
}

void exportTo(CommandCall const& call, CardLibrary const& library, CommandAnswer const& answer) {
    CardKind const kind = kindOf(call);
    std::string wanted = call.argument("format");
    std::string const name = kind == CardKind::Person ? "collaborateurs" : "clients";
    std::string const ending = wanted == "vcard" || wanted == "json" ? wanted : "csv";
    Result<std::filesystem::path> const target =
        outputFile(call, name + "." + (ending == "vcard" ? "vcf" : ending));
    if (!target) return answer(CommandResult::refused(target.error()));
    if (wanted.empty() && target->has_extension()) wanted = target->extension().string().substr(1);
    auto const format = drafting::cardFormat(wanted.empty() ? "csv" : wanted);
    if (!format)
        return answer(CommandResult::refused({.code = "option.format", .arguments = {wanted}, .detail = ""}));
    std::vector<drafting::Person> const people = library.people();
    std::string const bytes = kind == CardKind::Person ? drafting::cardFile(people, *format)
                                                       : drafting::cardFile(library.clients(), *format);
    if (Result<Done> const written = writeFile(*target, bytes); !written)
        return answer(CommandResult::refused(written.error()));
    std::size_t const count = kind == CardKind::Person ? people.size() : library.clients().size();
    CommandResult result = CommandResult::ok();
    result.fields.key("cards").number(static_cast<std::int64_t>(count)).key("file").string(target->string());
    if (call.attended)
        result.notice = language::message(call.session->settings().uiLanguage(), "cards.written",
                                          {std::to_string(count), target->string()});
    answer(std::move(result));
}

void share(CommandCall const& call, CardLibrary const& library, CommandAnswer const& answer) {
    auto edits = drafting::sharingOf(library.shared(), library.file(), library.base());
    auto const finish = [answer](std::size_t count) {
        CommandResult result = CommandResult::ok();
        result.fields.key("shared").number(static_cast<std::int64_t>(count));
        answer(std::move(result));
    };
    if (edits.empty()) return finish(0);
    Language const language = call.session->settings().uiLanguage();
    if (call.attended &&
        !confirms(call.session->context(), call.frame,
                  language::message(language, "cards.share.question", {std::to_string(edits.size())}) + "\n" +
                      views::sharingText(call.session->settings().current().server.url, language)))
        return answer(CommandResult::refused({.code = "command.cancelled", .arguments = {}, .detail = ""}));
    call.session->editCards(std::move(edits), toJson(library.file()), call.wait,
                            [answer, finish](Result<std::size_t> const& recorded) {
                                if (!recorded) return answer(CommandResult::refused(recorded.error()));
                                finish(*recorded);
                            });
}

void withCards(CommandCall const& call, CommandAnswer const& answer,
               void (*command)(CommandCall const&, CardLibrary const&, CommandAnswer const&)) {
    call.session->withRegister(call.wait, [call, answer, command] {
        if (auto const& problem = call.session->registerSnapshot().problem)
            return answer(CommandResult::refused(*problem));
        Result<CardLibrary> const library = CardLibrary::load(*call.session);
        if (!library) return answer(CommandResult::refused(library.error()));
        command(call, *library, answer);
    });
}

}  // namespace

void importClients(CommandCall const& call, CommandAnswer const& answer) {
    withCards(call, answer, import);
}

void exportClients(CommandCall const& call, CommandAnswer const& answer) {
    withCards(call, answer, exportTo);
}

void shareCards(CommandCall const& call, CommandAnswer const& answer) {
    withCards(call, answer, share);
}

}  // namespace diwan::office::run
