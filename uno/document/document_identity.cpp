#include "document/document_identity.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>

#include "bridge/strings.hpp"
#include "document/user_property.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* idProperty = "DiwanDocumentId";

}  // namespace

std::string documentId(Reference<css::frame::XModel> const& model) {
    return toUtf8(userProperty(model, idProperty));
}

void giveDocumentId(Reference<css::frame::XModel> const& model, std::string const& id) {
    setUserProperty(model, idProperty, toOffice(id));
}

std::string ensureDocumentId(Reference<css::frame::XModel> const& model, UuidSource& ids) {
    std::string id = documentId(model);
    if (!id.empty() || isReadOnly(model)) return id;
    id = ids.next();
    giveDocumentId(model, id);
    return id;
}

std::string recordId(std::string const& documentId, std::string const& kind, std::string const& sentence,
                     std::size_t occurrence, UuidSource& ids) {
    if (!isUuid(documentId)) return ids.next();
    boost::uuids::name_generator_sha1 const named(
        boost::uuids::string_generator()(documentId));  // RFC 9562, version 5
    return boost::uuids::to_string(named(kind + "\n" + std::to_string(occurrence) + "\n" + sentence));
}

Source sourceOf(Reference<css::frame::XModel> const& model) {
    Source source;
    source.documentId = documentId(model);
    source.url = toUtf8(model->getURL());
    if (Reference<css::frame::XTitle> const title{model, UNO_QUERY}; title.is())
        source.document = toUtf8(title->getTitle());
    return source;
}

bool isReadOnly(Reference<css::frame::XModel> const& model) {
    Reference<css::frame::XStorable> const stored(model, UNO_QUERY);
    return stored.is() && stored->isReadonly();
}

}  // namespace diwan::office
