#include "store/template_folder.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "drafting/document_package.hpp"
#include "drafting/own_template.hpp"
#include "records/json.hpp"
#include "store/hash_chain.hpp"
#include "store/store.hpp"

namespace diwan::store {

namespace {

namespace fs = std::filesystem;

Problem unwritable(fs::path const& path) {
    return Problem{.code = "file.unwritable", .arguments = {path.string()}, .detail = ""};
}

// Whole or not at all.
Result<Done> writeWhole(fs::path const& target, std::string_view bytes) {
    fs::path const draft = target.string() + ".part";
    {
        std::ofstream file(draft, std::ios::binary | std::ios::trunc);
        file << bytes;
        file.flush();
        if (!file) return unwritable(target);
    }
    std::error_code failure;
    fs::rename(draft, target, failure);
    if (failure) return unwritable(target);
    return done;
}

std::string contentOf(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::string fileText(TemplateEvent const& event) {
    JsonWriter out;
    out.beginObject().key("id").string(event.id).key("kind").string(kind(event.what));
    out.key("by").string(event.by).key("at").string(event.at).key("device").string(event.device);
    return out.key("event").raw(toJson(event)).endObject().text();
}

Result<TemplateEvent> eventOf(std::string const& text) {
    Problem const malformed{.code = "template.malformed", .arguments = {"file"}, .detail = ""};
    try {
        auto const object = Poco::JSON::Parser().parse(text).extract<Poco::JSON::Object::Ptr>();
        auto const what = templateEventKind(object->getValue<std::string>("kind"));
        Poco::JSON::Object::Ptr const inside = object->getObject("event");
        if (!what || !inside) return malformed;
        std::ostringstream json;
        inside->stringify(json);
        Result<TemplateEvent> event =
            templateEventFromJson(*what, object->getValue<std::string>("id"), json.str());
        if (!event) return event;
        event->by = object->optValue<std::string>("by", "");
        event->at = object->optValue<std::string>("at", "");
        event->device = object->optValue<std::string>("device", "");
        return event;
    } catch (Poco::Exception const&) {
        return malformed;
    }
}

}  // namespace

fs::path TemplateFolder::fileOf(std::string_view id, char const* extension) const {
    return m_folder / (std::string(id) + extension);
}

fs::path TemplateFolder::document(std::string_view version) const {
    return fileOf(version, ".odt");
}

// The document first: what its entry names is there.
Result<Done> TemplateFolder::write(TemplateEvent const& event, std::string_view document) {
    std::error_code failure;
    fs::create_directories(m_folder, failure);
    if (failure) return unwritable(m_folder);
    if (event.what == TemplateEvent::What::Saved)
        if (Result<Done> const written = writeWhole(fileOf(event.id, ".odt"), document); !written)
            return written;
    return writeWhole(fileOf(event.id, ".json"), fileText(event));
}

Result<TemplateEvent> TemplateFolder::save(TemplateEvent event, std::string_view document,
                                           std::string_view author, Clock const& clock) {
    event.what = TemplateEvent::What::Saved;
    event.sha256 = sha256(document);
    event.bytes = static_cast<std::int64_t>(document.size());
    event.forTeam = false;
    event.by = author;
    event.at = toRfc3339(clock.now());
    if (Result<Done> const good = event.check(); !good) return good.error();
    if (Result<Done> const written = write(event, document); !written) return written.error();
    return event;
}

Result<TemplateEvent> TemplateFolder::retire(TemplateEvent event, std::string_view author,
                                             Clock const& clock) {
    event.what = TemplateEvent::What::Retired;
    event.forTeam = false;
    event.by = author;
    event.at = toRfc3339(clock.now());
    if (Result<Done> const good = event.check(); !good) return good.error();
    if (Result<Done> const written = write(event, {}); !written) return written.error();
    return event;
}

std::vector<TemplateEvent> TemplateFolder::events() const {
    std::vector<TemplateEvent> events;
    std::error_code failure;
    for (auto const& entry : fs::directory_iterator(m_folder, failure)) {
        if (entry.path().extension() != ".json") continue;
        Result<TemplateEvent> event = eventOf(contentOf(entry.path()));
        if (!event || event->id != entry.path().stem().string()) continue;
        if (event->what == TemplateEvent::What::Saved && !fs::exists(document(event->id), failure)) continue;
        events.push_back(std::move(*event));
    }
    std::ranges::sort(events, {}, &TemplateEvent::id);
    return events;
}

Result<std::vector<RefusedTemplate>> TemplateFolder::mirror(Store& store) {
    Result<std::vector<TemplateEvent>> const all = store.templates();
    if (!all) return all.error();
    std::vector<RefusedTemplate> refused;
    for (TemplateEvent const& event : *all) {
        std::error_code failure;
        if (fs::exists(fileOf(event.id, ".json"), failure)) continue;
        std::string document;
        if (event.what == TemplateEvent::What::Saved) {
            Result<std::string> const bytes = store.templateDocument(event);
            if (!bytes && bytes.error().code == "template.incomplete") continue;  // on its way
            Result<drafting::Parts> const parts =
                bytes ? drafting::checkedDocument(*bytes, event) : Result<drafting::Parts>(bytes.error());
            if (!parts) {
                refused.push_back({event, parts.error()});
                continue;
            }
            // Packed anew: two parts of one name, which two programs could read differently, are one now.
            document = drafting::packageBytes(*parts);
        }
        if (Result<Done> const written = write(event, document); !written) return written.error();
    }
    return refused;
}

fs::path ownTemplatesFolder(fs::path const& database) {
    return database.parent_path() / "templates" / "mine";
}

fs::path teamTemplatesFolder(fs::path const& database) {
    return database.parent_path() / "templates" / "team";
}

}  // namespace diwan::store
