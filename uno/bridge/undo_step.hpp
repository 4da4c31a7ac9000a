// UndoStep: everything a command does to a document is one named step of its undo list.
//
//   UndoStep step(document, "Diwan: insert quote");
//   …                                                  // insert, fill, format
//   step.keep();                                        // otherwise the destructor takes everything back
//
// Main thread only. An exception in between leaves the document as it was.
#pragma once

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <string>

#include "bridge/guard.hpp"
#include "bridge/strings.hpp"

namespace diwan::office {

class UndoStep {
  public:
    template <typename Document>
    UndoStep(css::uno::Reference<Document> const& document, std::string const& title) {
        css::uno::Reference<css::document::XUndoManagerSupplier> const supplier(document,
                                                                                css::uno::UNO_QUERY_THROW);
        m_manager = supplier->getUndoManager();
        m_manager->enterUndoContext(toOffice(title));
    }
    UndoStep(UndoStep const&) = delete;
    UndoStep& operator=(UndoStep const&) = delete;
    ~UndoStep() {
        guarded("undo", [this] {
            css::uno::Sequence<OUString> const before = m_manager->getAllUndoActionTitles();
            m_manager->leaveUndoContext();
            bool const recorded =
                m_manager->isUndoPossible() && m_manager->getAllUndoActionTitles() != before;
            if (!m_kept && recorded) m_manager->undo();
        });
    }
    void keep() { m_kept = true; }

  private:
    css::uno::Reference<css::document::XUndoManager> m_manager;
    bool m_kept = false;
};

}  // namespace diwan::office
