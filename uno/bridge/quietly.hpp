// Quietly: the screen is not drawn after every cell while a command writes many.
//
//   Quietly const quietly(document);
//   …                                   // write
//
// Main thread only; what was written is drawn when the last of them ends.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include "bridge/guard.hpp"

namespace diwan::office {

class Quietly {
  public:
    template <typename Document>
    explicit Quietly(css::uno::Reference<Document> const& document)
        : m_model(document, css::uno::UNO_QUERY_THROW) {
        m_model->lockControllers();
    }
    Quietly(Quietly const&) = delete;
    Quietly& operator=(Quietly const&) = delete;
    ~Quietly() {
        guarded("quietly", [this] { m_model->unlockControllers(); });
    }

  private:
    css::uno::Reference<css::frame::XModel> m_model;
};

}  // namespace diwan::office
