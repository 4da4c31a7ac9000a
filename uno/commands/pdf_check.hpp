// The check before a document leaves as PDF: a person is told what it still asks for, and may go on or stop.
//
//   watchPdfExport(context, frame);                          // once a view of Writer is there
//   if (!mayExport(session, frame, document)) return;        // a person said no, and is led to the first
//   place
//
// The office's own commands (Export as PDF, directly or with its dialog, and Send as PDF) are watched by an
// interceptor of their dispatch. Only what a person starts by menu, toolbar or key is asked about: macros and
// programs (dispatched with a listener, or with a file to write to), storeToURL, hidden documents and offices
// without windows never are. Main thread only.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <vector>

#include "bridge/session.hpp"
#include "views/missing_view.hpp"

namespace diwan::office {

// Does nothing if the frame is watched already.
void watchPdfExport(css::uno::Reference<css::uno::XComponentContext> const& context,
                    css::uno::Reference<css::frame::XFrame> const& frame);

// What the document still asks for, in the language of the windows; empty too for documents that are not of a
// template of ours.
[[nodiscard]] std::vector<views::MissingValue> missingBeforeExport(
    rtl::Reference<Session> const& session, css::uno::Reference<css::text::XTextDocument> const& document);

// Asks the person if anything is missing. No: the first place that is missing is selected.
[[nodiscard]] bool mayExport(rtl::Reference<Session> const& session,
                             css::uno::Reference<css::frame::XFrame> const& frame,
                             css::uno::Reference<css::text::XTextDocument> const& document);

}  // namespace diwan::office
