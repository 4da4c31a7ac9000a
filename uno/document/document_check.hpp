// DocumentCheck: what the house's rules miss in one open Writer document, and where: the state behind the
// panel "Check". It outlives the panel and ends with the document.
//
//   DocumentCheck& check = session.readingOf(model)->check;
//   runCheck(session, model, false, [](Result<std::string> const& json) { … });   // docs/check.md
//   goToRemark(check, model, 0);                                                  // selects its words
//
// A check reads and never writes: the document, its modified flag and its undo list stay as they are. Main
// thread only. Owner: the document's reading.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <functional>
#include <optional>
#include <rtl/ref.hxx>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "reading/check.hpp"

namespace diwan::office {

class Session;

enum class CheckState { None, Busy, Ready, Failed };

struct DocumentCheck {
    // The paragraph of a remark and its words when it was checked; of a remark about the whole, the place to
    // look at or to write in.
    struct Place {
        css::uno::Reference<css::text::XTextRange> paragraph;
        std::string text;
    };
    CheckState state = CheckState::None;
    Problem problem;                         // when Failed
    std::optional<reading::CheckKind> kind;  // as a person chose; empty: told from the document
    std::string channel;                     // of a post, likewise
    reading::Check check;                    // in the language of the windows
    std::vector<Place> places;               // one for each check.remarks
    int asked = 0;                           // how often: only the newest answer is kept
};

// Checks the document with the kind and channel of its DocumentCheck. `answer`: the JSON of `diwan check` in
// the language of output, on the main thread. `wait`: before returning (macros that asked for it). Problems:
// "document.not-text", "document.empty", "document.closed".
void runCheck(rtl::Reference<Session> const& session, css::uno::Reference<css::frame::XModel> const& model,
              bool wait, std::function<void(Result<std::string>)> answer);

// Puts the selection on what the remark is about, or the cursor where something is missing; the words now
// selected. Problems: "finding.unknown" {index}, "sentence.lost".
Result<std::string> goToRemark(DocumentCheck const& check,
                               css::uno::Reference<css::frame::XModel> const& model, std::size_t index);

}  // namespace diwan::office
