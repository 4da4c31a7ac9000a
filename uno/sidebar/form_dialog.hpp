// The form of a template, in a window of its own beside the document: typed fields with what the cards give,
// checked while one types, a button for each thing that can be made of it.
//
//   openForm(session, {.frame = frame, .which = *brief, .language = Language::French, .library = library,
//                      .start = data, .actions = {{"Remplir le document", [](auto data, auto done) { … }}}});
//
// One form a frame: opening another closes the former. It is not modal: the document can be read and written
// meanwhile. It closes with its document, on Escape, on Cancel and when an action went well. Main thread
// only. Owner: the toolkit, which keeps its listener.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <functional>
#include <string>
#include <vector>

#include "bridge/session.hpp"
#include "document/template_library.hpp"
#include "drafting/fill_data.hpp"

namespace diwan::office {

// Told "" when all went well, else what is in the way, which the form then shows.
using FormAnswer = std::function<void(std::string const& problem)>;

struct FormAction {
    std::string label;
    std::function<void(drafting::FillData const& data, FormAnswer const& answer)> run;
};

struct FormSubject {
    css::uno::Reference<css::frame::XFrame> frame;
    drafting::Template which;
    Language language = Language::French;  // of the document
    TemplateLibrary library;
    drafting::FillData start;
    std::vector<FormAction> actions;  // the first is the one that Enter runs
};

void openForm(rtl::Reference<Session> const& session, FormSubject subject);

}  // namespace diwan::office
