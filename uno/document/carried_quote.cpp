#include "document/carried_quote.hpp"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include "bridge/guard.hpp"
#include "bridge/strings.hpp"
#include "bridge/weak_implementation.hpp"
#include "document/user_property.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* dataProperty = "DiwanQuote";

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
            if (model.is()) setUserProperty(model, dataProperty, text);
        });
    }

    css::uno::WeakReference<css::text::XTextDocument> m_model;
    OUString m_before;
    OUString m_after;
};

}  // namespace

bool carriesQuote(Reference<css::text::XTextDocument> const& document) {
    return !userProperty(document, dataProperty).isEmpty();
}

Result<std::optional<drafting::LiveQuote>> carriedQuote(Reference<css::text::XTextDocument> const& document,
                                                        Day today) {
    OUString const text = userProperty(document, dataProperty);
    if (text.isEmpty()) return std::optional<drafting::LiveQuote>();
    auto const live = drafting::liveQuoteFromJson(toUtf8(text), today);
    if (!live) return live.error();
    return std::optional(*live);
}

void carryQuote(Reference<css::text::XTextDocument> const& document, drafting::LiveQuote const& live) {
    OUString const before = userProperty(document, dataProperty);
    OUString const after = toOffice(drafting::toJson(live));
    if (before == after) return;
    setUserProperty(document, dataProperty, after);
    Reference<css::document::XUndoManagerSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::document::XUndoManager> const undo = supplier->getUndoManager();
    if (undo->isLocked()) return;
    undo->addUndoAction(new DataChange(document, before, after));
}

}  // namespace diwan::office
