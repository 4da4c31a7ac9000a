#include "document/user_property.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

}  // namespace

OUString userProperty(Reference<css::uno::XInterface> const& document, char const* name) {
    Reference<css::document::XDocumentPropertiesSupplier> const supplier(document, UNO_QUERY);
    if (!supplier.is()) return {};
    Reference<css::beans::XPropertySet> const values(
        supplier->getDocumentProperties()->getUserDefinedProperties(), UNO_QUERY_THROW);
    OUString const key = OUString::createFromAscii(name);
    if (!values->getPropertySetInfo()->hasPropertyByName(key)) return {};
    OUString text;
    values->getPropertyValue(key) >>= text;
    return text;
}

void setUserProperty(Reference<css::uno::XInterface> const& document, char const* name,
                     OUString const& text) {
    Reference<css::document::XDocumentPropertiesSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::beans::XPropertyContainer> const properties =
        supplier->getDocumentProperties()->getUserDefinedProperties();
    Reference<css::beans::XPropertySet> const values(properties, UNO_QUERY_THROW);
    OUString const key = OUString::createFromAscii(name);
    bool const present = values->getPropertySetInfo()->hasPropertyByName(key);
    if (text.isEmpty()) {
        if (present) properties->removeProperty(key);
    } else if (present) {
        values->setPropertyValue(key, css::uno::Any(text));
    } else {
        properties->addProperty(key, css::beans::PropertyAttribute::REMOVABLE, css::uno::Any(text));
    }
}

}  // namespace diwan::office
