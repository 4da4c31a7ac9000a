#include "document/user_property.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include "bridge/guard.hpp"
#include "bridge/weak_implementation.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// The office's own undo does not know properties of the document.
class PropertyChange : public WeakImplementation<css::document::XUndoAction> {
  public:
    PropertyChange(Reference<css::text::XTextDocument> const& document, char const* name, OUString before,
                   OUString after)
        : m_document(document), m_name(name), m_before(std::move(before)), m_after(std::move(after)) {}
    OUString SAL_CALL getTitle() override { return "Diwan"; }
    void SAL_CALL undo() override { show(m_before); }
    void SAL_CALL redo() override { show(m_after); }

  private:
    void show(OUString const& text) {
        guarded("user-property.undo", [&] {
            // Weak: the document owns its undo list, which owns this.
            Reference<css::text::XTextDocument> const document(m_document);
            if (document.is()) setUserProperty(document, m_name, text);
        });
    }

    css::uno::WeakReference<css::text::XTextDocument> m_document;
    char const* m_name;
    OUString m_before;
    OUString m_after;
};

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

void changeUserProperty(Reference<css::text::XTextDocument> const& document, char const* name,
                        OUString const& text) {
    OUString const before = userProperty(document, name);
    if (before == text) return;
    setUserProperty(document, name, text);
    Reference<css::document::XUndoManagerSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::document::XUndoManager> const undo = supplier->getUndoManager();
    if (undo->isLocked()) return;
    undo->addUndoAction(new PropertyChange(document, name, before, text));
}

}  // namespace diwan::office
