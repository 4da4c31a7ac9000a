// DocumentReading: what Diwan knows of one open Writer document: its findings, what the person ticked and
// edited, and where each sentence stands in the document. It outlives the panels (which come and go) and ends
// with the document.
//
//   std::shared_ptr<DocumentReading> r = session.readingOf(model);
//   r->state == ReadingState::Ready → r->reading.actions[i], r->actions[i].ticked
//
// Main thread only. Owner: the session.
#pragma once

#include <chrono>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "document/document_check.hpp"
#include "reading/finding.hpp"
#include "text/document.hpp"

namespace diwan::office {

enum class ReadingState { NotRead, Busy, Ready, Failed };

// What the person made of a finding before confirming it.
struct Draft {
    bool ticked = false;
    std::string who;  // as typed: names separated by commas
    std::string due;  // as typed: ISO day or empty
    std::string what;
    std::string id;      // of the record, once it is logged
    std::string anchor;  // name of the bookmark over the sentence, once there is one
    std::string under;   // id of the record whose bookmark stands over these words in the document
    std::string was;     // the words that were recorded, when the sentence was changed since
};

struct DocumentReading {
    ReadingState state = ReadingState::NotRead;
    Problem problem;         // when Failed
    std::string documentId;  // empty until the document has one
    reading::Reading reading;
    std::vector<Draft> actions;    // one for each reading.actions
    std::vector<Draft> decisions;  // one for each reading.decisions
    // Paragraphs that hold a finding, by block index; empty for the others.
    std::vector<css::uno::Reference<css::text::XTextRange>> paragraphs;
    text::Document text;
    std::optional<std::chrono::minutes> saidEnd;  // of the meeting, as the document says it
    std::optional<std::string> typedEnd;          // what the person made of it in the panel
    DocumentCheck check;                          // by the house's rules
};

}  // namespace diwan::office
