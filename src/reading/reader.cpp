#include "reading/reader.hpp"

#include <algorithm>

#include "language/messages.hpp"
#include "text/marker.hpp"
#include "text/wrapped_lines.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

struct Classes {
    ClassId markAction = classId("MARK_ACTION"), arrow = classId("ARROW"), darijaDone = classId("DZ_DONE"),
            sessionEnd = classId("SESSION_END");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

}  // namespace

Reader::Reader(text::Document const& document, Options const& options, Reading& reading,
               Summariser* summariser)
    : m_document(document),
      m_options(options),
      m_reading(reading),
      m_summariser(summariser),
      m_calendar{reading.date, weekOf(options.profile)},
      m_analyser(m_calendar, m_names),
      m_motion(reading.decisions) {}

bool Reader::isStopped() const {
    return m_options.stop != nullptr && m_options.stop->load(std::memory_order_relaxed);
}

std::string Reader::why(std::string_view key, std::string_view words) const {
    constexpr std::size_t longest = 90;
    constexpr std::string_view table = "reading.why.";
    std::string row;
    row.reserve(table.size() + key.size());
    row.append(table).append(key);
    if (words.size() <= longest) return language::messageAbout(m_options.output, row, words);
    std::size_t cut = words.rfind(' ', longest);
    if (cut == std::string::npos || cut < longest / 2) {
        cut = longest;
        while (cut > 0 && (static_cast<unsigned char>(words[cut]) & 0xC0) == 0x80)
            --cut;
    }
    return language::messageAbout(m_options.output, row, std::string(words.substr(0, cut)) + "…");
}

Span Reader::spanOf(Where const& where, std::size_t begin, std::size_t end) const {
    Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    return {.block = where.block, .line = block.line, .offset = begin, .length = end - begin};
}

void Reader::run() {
    for (std::string const& name : m_options.people)
        m_names.learn(name);
    for (KnownPerson const& person : m_options.peopleTable)
        m_names.learn(person);
    m_survey = surveyOf(m_document, m_reading.language, m_analyser, m_names, m_options.stop);
    m_reading.participants = m_survey.participants;
    for (std::size_t i = 0; i < m_document.blocks.size();) {
        if (isStopped()) return;
        if (m_document.blocks[i].kind == BlockKind::TableCell) {
            i = readTable(i);
            continue;
        }
        readBlock(static_cast<int>(i));
        ++i;
    }
    dateNextMeeting();
}

bool Reader::isContinued(int index) const {
    if (index == 0) return false;
    Block const& block = m_document.blocks[static_cast<std::size_t>(index)];
    Block const& before = m_document.blocks[static_cast<std::size_t>(index) - 1];
    return block.kind == BlockKind::Paragraph && block.line == before.line + 1 &&
           (before.kind == BlockKind::Paragraph || before.kind == BlockKind::ListItem) &&
           text::wrapsInto(before.text, block.text);
}

void Reader::readBlock(int index) {
    Block const& block = m_document.blocks[static_cast<std::size_t>(index)];
    Heading const* const heading = m_survey.headingAt(static_cast<std::size_t>(index));
    m_context.enter(block, heading != nullptr ? std::optional(*heading) : std::nullopt);
    m_referents.enter(m_document, index, m_analyser, m_reading.language);
    if (heading != nullptr && heading->topic == Topic::Done && !heading->whole)
        readDoneItem(index, heading->rest);
    if (heading != nullptr && (heading->whole || heading->topic != Topic::None)) return;
    m_blockTopic = m_context.topic();
    if (block.kind == BlockKind::Heading || m_blockTopic == Topic::Attendance) return;
    std::size_t const from = text::markerOf(block.text).length;
    if (m_blockTopic == Topic::Done || (block.kind == BlockKind::Checkbox && block.checked)) {
        readDoneItem(index, from);
        return;
    }
    readProse(index, from, !isContinued(index));
}

void Reader::readProse(int index, std::size_t from, bool first) {
    Block const& block = m_document.blocks[static_cast<std::size_t>(index)];
    std::string_view const text = std::string_view(block.text).substr(std::min(from, block.text.size()));
    Where where{.block = index, .firstOfBlock = first};
    std::size_t read = 0;  // of `text`
    for (text::Piece piece : text::sentences(text)) {
        // A line that the writer ended begins anew, as a block does.
        if (text.substr(read, piece.offset - read).find_first_of("\r\n") != std::string_view::npos) {
            where.firstOfBlock = true;
            std::size_t const marker = text::markerOf(text.substr(piece.offset, piece.length)).length;
            if (marker >= piece.length) continue;
            piece = {piece.offset + marker, piece.length - marker};
        }
        read = piece.offset + piece.length;
        piece.offset += from;
        Analysis const& a = m_analyser.read(block.text, piece, m_reading.language);
        if (m_summariser != nullptr) m_summariser->add(a.sentence.tokens, spanOf(where, piece));
        readSentence(a, where);
        if (where.sentence > 0) m_context.openBehind(block, headingOf(block, a));
        ++where.sentence;
        where.firstOfBlock = false;
        if (isStopped()) return;
    }
}

Rule const* Reader::vetoOf(Analysis const& a) const {
    bool const dated =
        std::any_of(a.dates.begin(), a.dates.end(), [](FoundDate const& date) { return date.deadline; });
    for (Rule const& rule : a.rules)
        if (((rule.kind == RuleKind::None && !rule.ofDecisions && !rule.ofActions &&
              !(rule.undated && dated)) ||
             (rule.kind == RuleKind::Done && rule.confidence == Confidence::High)) &&
            rule.pattern.search(a.sentence))
            return &rule;
    return nullptr;
}

void Reader::readSentence(Analysis const& a, Where const& where) {
    if (a.size() == 0 || readAnswer(a, where) || attach(a, where)) return;
    if (where.firstOfBlock) {
        m_referents.beginBlock(a);
    } else {
        m_referents.beginSentence(a);
    }
    Rule const* const veto = vetoOf(a);
    bool const vetoed = veto != nullptr || a.sentence.classes.test(classes().darijaDone);
    // "Pas de réponse de la mairie, Karim relance": what follows the comma says something else.
    m_isNegated = veto != nullptr && veto->leading;
    std::size_t const decisions = m_reading.decisions.size();
    readDecision(a, where, vetoed);
    m_decided = m_reading.decisions.size() > decisions;
    readVote(a, where);
    bool const isAction = readAction(a, where, vetoed);
    if (!m_decided) readDone(a, where, isAction);
    if (!isAction && m_reading.decisions.size() == decisions) readQuestion(a, where);
    m_referents.endSentence(a);
    m_previous = spanOf(where, a.piece);
}

FoundAction Reader::actionFrom(Analysis const& a, Where const& where, Details details) const {
    FoundAction action;
    action.span = behindDecisionMark(a, where);
    action.text = a.text.substr(action.span.offset, action.span.length);
    action.who = std::move(details.who);
    action.support = std::move(details.support);
    action.due = details.due;
    action.dueText = std::move(details.dueText);
    action.dueKind = details.dueKind;
    action.mismatch = details.mismatch;
    action.urgent = details.urgent;
    return action;
}

void Reader::keep(FoundAction action) {
    if (action.who.empty() && !m_referents.ownersAbove().empty()) {
        action.who = m_referents.ownersAbove();
        if (action.confidence == Confidence::Low) action.confidence = Confidence::Medium;
    }
    m_reading.actions.push_back(std::move(action));
}

namespace {

int lastLineOf(Block const& block) {
    auto const lineEnds = block.wrapped ? std::count(block.text.begin(), block.text.end(), '\n') : 0;
    return block.line + static_cast<int>(lineEnds);
}

bool isWithin(Span const& inner, Span const& outer) {
    return inner.block == outer.block && inner.offset >= outer.offset &&
           inner.offset + inner.length <= outer.offset + outer.length;
}

}  // namespace

// "→ Karim", "(Action Vincent et Frédéric).", "Responsable : Lina", "Délai : 2 semaines. Pilote : Yacine."
// speak of what stands before them.
bool Reader::attach(Analysis const& a, Where const& where) {
    Classes const& c = classes();
    auto const details = onlyDetails(a, 0, a.size(), m_calendar.reference);
    if (!details) return false;
    bool const bracketed =
        a.sentence.is(0, "(") && (where.sentence > 0 || a.sentence.classes.test(c.markAction));
    bool const arrow = a.sentence.find(0, c.arrow) != nullptr;
    // "… by Friday. - Lina": behind the sentence of its line.
    bool const behind = where.sentence > 0 && a.sentence.is(0, "-") && !details->who.empty() &&
                        a.sentence.language == Language::English;
    if (!details->labelled && !bracketed && !arrow && !behind) {
        // A line of names or dates alone says nothing by itself; it is no finding either.
        return a.size() <= 3;
    }
    FoundAction* const last = m_reading.actions.empty() ? nullptr : &m_reading.actions.back();
    Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    Block const& before = m_document.blocks[static_cast<std::size_t>(m_previous.block)];
    int const apart = m_previous.block == where.block ? 0 : block.line - lastLineOf(before);
    bool const follows = m_previous.length > 0 && apart >= 0 && apart <= 2;
    if (!follows) {
        // "Suivi : Karim pour le 1er juin" with nothing before it stands for itself.
        if (!details->labelled || details->who.empty() || !details->due) return true;
        FoundAction action = actionFrom(a, where, *details);
        action.confidence = Confidence::Medium;
        action.why = why("labels", "");
        keep(std::move(action));
        m_previous = m_reading.actions.back().span;
        return true;
    }
    bool const isLast = last != nullptr && last->span.block == m_previous.block &&
                        (isWithin(last->span, m_previous) || last->span.block == where.block);
    if (!isLast) {
        // "Date : 11/05/2026" below a title is no deadline of it.
        bool const given = bracketed || arrow || behind || (details->labelled && !details->who.empty());
        if (!given || apart > 1) return true;
        FoundAction action;
        action.span = m_previous;
        // "Décision : reporter la fête" is told without its label.
        if (!m_reading.decisions.empty() && isWithin(m_reading.decisions.back().span, m_previous))
            action.span = m_reading.decisions.back().span;
        action.text = before.text.substr(action.span.offset, action.span.length);
        m_reading.actions.push_back(std::move(action));
    }
    FoundAction& action = m_reading.actions.back();
    complete(action, *details);
    action.confidence = Confidence::High;
    action.why = why("attached", details->tail);
    return true;
}

void Reader::readQuestion(Analysis const& a, Where const& where) {
    bool open = m_blockTopic == Topic::Questions && where.firstOfBlock;
    open = open || (a.question && a.size() >= 3);
    for (Rule const& rule : a.rules)
        if (!open && rule.kind == RuleKind::Question) open = rule.pattern.search(a.sentence).has_value();
    if (!open || a.sentence.classes.test(classes().sessionEnd)) return;
    FoundQuestion question;
    question.span = spanOf(where, a.piece);
    question.text = a.text.substr(question.span.offset, question.span.length);
    m_reading.questions.push_back(std::move(question));
}

}  // namespace diwan::reading
