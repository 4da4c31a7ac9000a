#include "store/template_journal.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <openssl/evp.h>

#include "records/json.hpp"
#include "store/hash_chain.hpp"
#include "store/number_journal.hpp"
#include "store/sqlite.hpp"

namespace diwan::store {

namespace {

Problem malformed(char const* field) {
    return Problem{.code = "template.malformed", .arguments = {field}, .detail = ""};
}

std::string toBase64(std::string_view bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    int const length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<unsigned char const*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

// Nothing for what is not exactly the form that toBase64 writes.
std::string fromBase64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return {};
    std::string bytes(text.size() / 4 * 3, '\0');
    int const length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                        reinterpret_cast<unsigned char const*>(text.data()), static_cast<int>(text.size()));
    if (length < 0) return {};
    std::size_t const padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    bytes.resize(static_cast<std::size_t>(length) - padding);
    return toBase64(bytes) == text ? bytes : std::string();
}

}  // namespace

std::string pieceEntity(std::string_view bytes) {
    return uuidOfDigest(sha256("template-piece/" + std::string(bytes)));
}

std::string pieceJson(std::string_view bytes) {
    JsonWriter out;
    return out.beginObject().key("data").string(toBase64(bytes)).endObject().text();
}

Result<std::string> pieceBytes(std::string_view json) {
    try {
        auto const object = Poco::JSON::Parser().parse(std::string(json)).extract<Poco::JSON::Object::Ptr>();
        std::string bytes = fromBase64(object->getValue<std::string>("data"));
        if (bytes.empty() || bytes.size() > longestPiece) return malformed("piece");
        return bytes;
    } catch (Poco::Exception const&) {
        return malformed("piece");
    }
}

Result<Done> judgedTemplate(sqlite3* database, Entry const& entry) {
    if (entry.kind == templatePieceKind) {
        Result<std::string> const bytes = pieceBytes(entry.set);
        if (!bytes) return bytes.error();
        if (pieceEntity(*bytes) != entry.entity) return malformed("piece");
        return done;
    }
    auto const what = templateEventKind(entry.kind);
    if (!what) return done;
    Result<TemplateEvent> const event = templateEventFromJson(*what, entry.entity, entry.set);
    if (!event) return event.error();
    Statement known(database, "SELECT 1 FROM journal WHERE entity=? LIMIT 1");
    known.bind(std::string_view(entry.entity));
    if (known.step()) return Problem{.code = "template.taken", .arguments = {}, .detail = ""};
    return done;
}

}  // namespace diwan::store
