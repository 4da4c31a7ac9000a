// The company's own templates in the register: saved in pieces, put together again, retired.
#include "store/hash_chain.hpp"
#include "store/statements.hpp"
#include "store/store.hpp"
#include "store/template_journal.hpp"

namespace diwan::store {

namespace {

Problem incomplete(TemplateEvent const& event) {
    return Problem{.code = "template.incomplete", .arguments = {event.titles.any()}, .detail = ""};
}

}  // namespace

Result<TemplateEvent> Store::saveTemplate(TemplateEvent event, std::string_view document,
                                          std::string_view author) {
    event.what = TemplateEvent::What::Saved;
    event.sha256 = sha256(document);
    event.bytes = static_cast<std::int64_t>(document.size());
    event.pieces.clear();
    event.forTeam = true;
    std::vector<Change> changes;
    for (std::size_t at = 0; at < document.size() && event.bytes <= longestTemplate; at += longestPiece) {
        std::string_view const bytes = document.substr(at, longestPiece);
        event.pieces.push_back(pieceEntity(bytes));
        changes.push_back(
            {.entity = event.pieces.back(), .kind = std::string(templatePieceKind), .set = pieceJson(bytes)});
    }
    if (Result<Done> const good = event.check(); !good) return good.error();
    changes.push_back({.entity = event.id, .kind = std::string(kind(event.what)), .set = toJson(event)});
    return guarded([&]() -> Result<TemplateEvent> {
        Transaction transaction(m_database);
        // A piece that an earlier version brought is not sent again.
        std::erase_if(changes, [&](Change const& change) {
            if (change.kind != templatePieceKind) return false;
            Lease known = m_statements->of("SELECT 1 FROM record WHERE entity=?");
            return known->bind(change.entity).step();
        });
        Result<std::vector<Entry>> const added = appendInside(changes, author);
        if (!added) return added.error();
        transaction.commit();
        event.device = added->back().device;
        event.by = author;
        event.at = added->back().madeAt;
        return event;
    });
}

Result<TemplateEvent> Store::retireTemplate(TemplateEvent event, std::string_view author) {
    event.what = TemplateEvent::What::Retired;
    event.forTeam = true;
    if (Result<Done> const good = event.check(); !good) return good.error();
    Result<std::vector<Entry>> const added =
        append({{.entity = event.id, .kind = std::string(kind(event.what)), .set = toJson(event)}}, author);
    if (!added) return added.error();
    event.device = added->back().device;
    event.by = author;
    event.at = added->back().madeAt;
    return event;
}

Result<std::vector<TemplateEvent>> Store::templates() {
    return guarded([&]() -> Result<std::vector<TemplateEvent>> {
        std::vector<TemplateEvent> events;
        for (auto const what : {TemplateEvent::What::Saved, TemplateEvent::What::Retired}) {
            Lease query = m_statements->of(
                "SELECT entity, fields, logged_at, logged_by FROM record WHERE kind=? ORDER BY entity");
            query->bind(kind(what));
            while (query->step()) {
                // What a stranger or a later version wrote stays in the journal and counts for nothing here.
                Result<TemplateEvent> event = templateEventFromJson(what, query->text(0), query->text(1));
                if (!event) continue;
                event->forTeam = true;
                event->at = query->text(2);
                event->by = query->text(3);
                events.push_back(std::move(*event));
            }
        }
        return events;
    });
}

Result<std::string> Store::templateDocument(TemplateEvent const& event) {
    return guarded([&]() -> Result<std::string> {
        std::string document;
        for (std::string const& piece : event.pieces) {
            Lease query = m_statements->of("SELECT fields FROM record WHERE entity=?");
            if (!query->bind(piece).step()) return incomplete(event);
            Result<std::string> const bytes = pieceBytes(query->text(0));
            if (!bytes) return bytes.error();
            document += *bytes;
            if (document.size() > static_cast<std::size_t>(longestTemplate)) break;
        }
        if (document.empty()) return incomplete(event);
        if (static_cast<std::int64_t>(document.size()) != event.bytes || sha256(document) != event.sha256)
            return Problem{.code = "template.changed", .arguments = {event.titles.any()}, .detail = ""};
        return document;
    });
}

}  // namespace diwan::store
