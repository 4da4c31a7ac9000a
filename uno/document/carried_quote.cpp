#include "document/carried_quote.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include "bridge/guard.hpp"
#include "bridge/strings.hpp"
#include "bridge/weak_implementation.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* dataProperty = "DiwanQuote";
constexpr char const* toldProperty = "DiwanQuoteTold";

Reference<css::beans::XPropertyContainer> userProperties(Reference<css::text::XTextDocument> const& model) {
    Reference<css::document::XDocumentPropertiesSupplier> const supplier(model, UNO_QUERY);
    if (!supplier.is()) return {};
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

OUString textOf(Reference<css::text::XTextDocument> const& model, char const* property) {
    Reference<css::beans::XPropertySet> const properties(userProperties(model), UNO_QUERY);
    OUString const name = OUString::createFromAscii(property);
    if (!properties.is() || !properties->getPropertySetInfo()->hasPropertyByName(name)) return {};
    OUString text;
    properties->getPropertyValue(name) >>= text;
    return text;
}

// An empty text takes the property away.
void put(Reference<css::text::XTextDocument> const& model, char const* property, OUString const& text) {
    Reference<css::beans::XPropertyContainer> const properties = userProperties(model);
    Reference<css::beans::XPropertySet> const values(properties, UNO_QUERY_THROW);
    OUString const name = OUString::createFromAscii(property);
    bool const present = values->getPropertySetInfo()->hasPropertyByName(name);
    if (text.isEmpty()) {
        if (present) properties->removeProperty(name);
    } else if (present) {
        values->setPropertyValue(name, css::uno::Any(text));
    } else {
        properties->addProperty(name, css::beans::PropertyAttribute::REMOVABLE, css::uno::Any(text));
    }
}

// The office's own undo does not know properties of the document.
class DataChange : public WeakImplementation<css::document::XUndoAction> {
  public:
    DataChange(Reference<css::text::XTextDocument> const& model, OUString before, OUString after)
        : m_model(model), m_before(std::move(before)), m_after(std::move(after)) {}
    OUString SAL_CALL getTitle() override { return "Diwan"; }
    void SAL_CALL undo() override { show(m_before); }
    void SAL_CALL redo() override { show(m_after); }

  private:
    void show(OUString const& text) {
        guarded("carried-quote.undo", [&] {
            // Weak: the document owns its undo list, which owns this.
            Reference<css::text::XTextDocument> const model(m_model);
            if (model.is()) put(model, dataProperty, text);
        });
    }

    css::uno::WeakReference<css::text::XTextDocument> m_model;
    OUString m_before;
    OUString m_after;
};

}  // namespace

bool carriesQuote(Reference<css::text::XTextDocument> const& document) {
    return !textOf(document, dataProperty).isEmpty();
}

Result<std::optional<drafting::LiveQuote>> carriedQuote(Reference<css::text::XTextDocument> const& document,
                                                        Day today) {
    OUString const text = textOf(document, dataProperty);
    if (text.isEmpty()) return std::optional<drafting::LiveQuote>();
    auto const live = drafting::liveQuoteFromJson(toUtf8(text), today);
    if (!live) return live.error();
    return std::optional(*live);
}

void carryQuote(Reference<css::text::XTextDocument> const& document, drafting::LiveQuote const& live) {
    OUString const before = textOf(document, dataProperty);
    OUString const after = toOffice(drafting::toJson(live));
    if (before == after) return;
    put(document, dataProperty, after);
    Reference<css::document::XUndoManagerSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::document::XUndoManager> const undo = supplier->getUndoManager();
    if (undo->isLocked()) return;
    undo->addUndoAction(new DataChange(document, before, after));
}

bool wasTold(Reference<css::text::XTextDocument> const& document) {
    return !textOf(document, toldProperty).isEmpty();
}

void rememberTold(Reference<css::text::XTextDocument> const& document) {
    put(document, toldProperty, "docx");
}

}  // namespace diwan::office
