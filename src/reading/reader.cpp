#include "reading/reader.hpp"

#include <algorithm>
#include <map>

#include "language/messages.hpp"
#include "text/detect.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

struct Classes {
    ClassId markAction = classId("MARK_ACTION"), markStrong = classId("MARK_STRONG"),
            markTask = classId("MARK_TASK"), infinitive = classId("INF"), base = classId("BASE"),
            masdar = classId("MASDAR"), workNoun = classId("WORK_NOUN"), ask = classId("ASK"),
            arrow = classId("ARROW"), relative = classId("RELATIVE"), people = classId("PEOPLE"),
            general = classId("GENERAL"), history = classId("HISTORY"), decidedLater = classId("DECIDELATER"),
            doneWord = classId("DONE_WORD"), darijaDone = classId("DZ_DONE"), darijaAsk = classId("DZ_ASK"),
            passive = classId("DEC_PASSIVE"), ne = classId("NE"), pastAux = classId("PAST_AUX"),
            recurring = classId("RECUR"), group = classId("GROUP");
};

// Bytes: of a line that can be a heading, of a list of people, and of what stands before its colon.
constexpr std::size_t longestHeading = 200;
constexpr std::size_t longestAttendance = 1500;
constexpr std::size_t longestLabel = 80;
// Lines that a speaker of a dialogue has, at least.
constexpr int manyLines = 3;
constexpr std::size_t longestPart = 16000;
// Tokens of a line that says a topic and nothing else.
constexpr std::size_t longestTopic = 12;
constexpr std::size_t longestForeignHeading = 5;

Classes const& classes() {
    static Classes const all;
    return all;
}

bool isListed(BlockKind kind) {
    return kind == BlockKind::ListItem || kind == BlockKind::Checkbox;
}

// False for lines that can be neither a heading nor a list of people, so that nobody need look closer: most
// lines of a text.
bool mayBeHeading(Block const& block, text::Tokens const& tokens) {
    if (block.kind == BlockKind::TableCell || block.kind == BlockKind::Checkbox) return false;
    if (block.kind == BlockKind::Heading) return true;
    std::string_view const line(block.text);
    if (line.size() < longestHeading && tokens.size() <= longestTopic) return true;
    return line.size() < longestAttendance && line.substr(0, longestLabel).find(':') != line.npos;
}

bool has(Analysis const& a, ClassId cls) {
    return a.sentence.classes.test(cls);
}

}  // namespace

Reader::Reader(text::Document const& document, Options const& options, Reading& reading,
               Summariser* summariser)
    : m_document(document),
      m_options(options),
      m_reading(reading),
      m_summariser(summariser),
      m_calendar{reading.date, weekOf(options.profile)},
      m_analyser(m_calendar, m_names) {}

bool Reader::isStopped() const {
    return m_options.stop != nullptr && m_options.stop->load(std::memory_order_relaxed);
}

std::string Reader::why(std::string_view key, std::string_view words) const {
    constexpr std::size_t longest = 90;
    std::string shown(words);
    if (shown.size() > longest) {
        std::size_t cut = shown.rfind(' ', longest);
        if (cut == std::string::npos || cut < longest / 2) {
            cut = longest;
            while (cut > 0 && (static_cast<unsigned char>(shown[cut]) & 0xC0) == 0x80)
                --cut;
        }
        shown = shown.substr(0, cut) + "…";
    }
    return language::message(m_options.output, "reading.why." + std::string(key), {shown});
}

Span Reader::spanOf(Where const& where, std::size_t begin, std::size_t end) const {
    Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    return {.block = where.block, .line = block.line, .offset = begin, .length = end - begin};
}

// The first pass: the headings, the names that lists of people teach ("Présents : Karim, Nadia"), and the
// words written without a capital.
void Reader::survey() {
    for (std::string const& name : m_options.people)
        m_names.learn(name);
    for (KnownPerson const& person : m_options.peopleTable)
        m_names.learn(person);
    auto const collect = [&](text::Tokens const& all) {
        for (text::Token const& token : all)
            if (token.kind == text::TokenKind::Word && !token.capital && !token.arabic && token.length > 2)
                m_names.lowerCase.at(token.folded, token.hash);
    };
    Context context;
    std::map<std::string, int, std::less<>> speakers;
    auto const noteSpeaker = [&](text::Tokens const& all) {
        if (std::string_view const label = speakerLabel(all); !label.empty()) ++speakers[std::string(label)];
    };
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
        if (isStopped()) return;
        Block const& block = m_document.blocks[i];
        std::string_view const line(block.text);
        if (line.size() > longestPart && block.kind != BlockKind::Heading &&
            context.topic() != Topic::Attendance) {
            // In parts that end behind a space: the words of a text in one paragraph need not be there at
            // once.
            for (std::size_t at = 0; at < line.size();) {
                std::size_t const space = line.find(' ', at + longestPart);
                std::size_t const end = space == line.npos ? line.size() : space + 1;
                Analysis const& part = m_analyser.readTokens(line, {at, end - at});
                collect(part.sentence.tokens);
                if (at == 0) noteSpeaker(part.sentence.tokens);
                at = end;
            }
            context.enter(block, std::nullopt);
            continue;
        }
        Analysis const& a = m_analyser.readTokens(line, {0, line.size()});
        collect(a.sentence.tokens);
        noteSpeaker(a.sentence.tokens);
        if (!mayBeHeading(block, a.sentence.tokens) && context.topic() != Topic::Attendance) {
            context.enter(block, std::nullopt);
            continue;
        }
        m_analyser.tagWords(m_reading.language);
        auto heading = headingOf(block, a);
        if (!heading || heading->topic == Topic::None) {
            if (auto const other = headingInOtherLanguage(block, a)) heading = other;
        }
        context.enter(block, heading);
        if (heading && heading->topic == Topic::Attendance && !heading->whole) learnFrom(a, heading->rest);
        if (!heading && context.topic() == Topic::Attendance && line.size() < longestHeading)
            learnFrom(a, text::markerOf(line).length);
        if (heading && line.size() < longestHeading) m_headings.emplace_back(i, *heading);
    }
    m_isDialogue = std::count_if(speakers.begin(), speakers.end(),
                                 [](auto const& speaker) { return speaker.second >= manyLines; }) >= 2;
}

// "Next steps" above French items: too short to show its language by small words. The analysis is that of the
// language in which the heading was found, else as before.
std::optional<Heading> Reader::headingInOtherLanguage(Block const& block, Analysis const& a) {
    bool const brief = a.size() <= longestForeignHeading && !a.sentence.tokens.empty();
    if (!brief || a.sentence.language == Language::Arabic) return std::nullopt;
    m_analyser.tagWords(a.sentence.language == Language::English ? Language::French : Language::English);
    auto const heading = headingOf(block, a);
    if (heading && heading->topic != Topic::None && heading->topic != Topic::Other) return heading;
    m_analyser.tagWords(m_reading.language);
    return std::nullopt;
}

// The word of "KB: …" or "- Karim: …" at the start of a line, folded.
std::string_view Reader::speakerLabel(text::Tokens const& tokens) const {
    std::size_t at = 0;
    while (at < tokens.size() && tokens[at].isSign("-*>"))
        ++at;
    if (at + 2 >= tokens.size() || !tokens[at + 1].isSign(":")) return {};
    text::Token const& word = tokens[at];
    bool const name = word.kind == text::TokenKind::Word && word.capital && !word.arabic;
    return name && !lexicon(m_reading.language).knows(word) ? word.folded : std::string_view();
}

std::optional<Heading> Reader::headingAt(std::size_t block) {
    while (m_nextHeading < m_headings.size() && m_headings[m_nextHeading].first < block)
        ++m_nextHeading;
    bool const here = m_nextHeading < m_headings.size() && m_headings[m_nextHeading].first == block;
    return here ? std::optional(m_headings[m_nextHeading].second) : std::nullopt;
}

void Reader::learnFrom(Analysis const& line, std::size_t fromByte) {
    // Each item up to four words between commas, dashes or brackets is a name.
    std::size_t begin = 0;
    while (begin < line.size() && line.sentence.tokens[begin].offset < fromByte)
        ++begin;
    auto const learn = [&](std::size_t first, std::size_t last) {
        bool const oneWord = last == first + 1;
        if (first >= last || last - first > 6) return;
        text::Token const& token = line.sentence.tokens[first];
        bool const named = token.capital || token.arabic || token.kind == text::TokenKind::Mention;
        if (!named && !(oneWord && line.sentence.tagsAt(first).empty())) return;
        m_names.learn(line.words(first, last));
        // The full stop after the last name is no part of it, that of an initial ("Karim B.") is.
        text::Token const& end = line.sentence.tokens[last - 1];
        bool const stop = end.isSign(".;") && last - first > 1 && line.sentence.tokens[last - 2].length > 2;
        m_reading.participants.emplace_back(line.words(first, stop ? last - 1 : last));
    };
    std::size_t first = begin;
    // "وليد سمير - مدير المشروعات", "نصيرة (كاتبة)": what follows the sign is the person's role.
    auto const isRole = [&](std::size_t at) {
        if (at <= begin || at >= line.size() || !line.sentence.tokens[at].arabic) return false;
        bool const behind = line.sentence.is(at - 1, "-") || line.sentence.is(at - 1, "–");
        bool const told =
            !line.sentence.tagsAt(at).empty() || line.sentence.tokens[at].folded.starts_with("ال");
        return line.sentence.is(at - 1, "(") || (behind && told);
    };
    for (std::size_t at = begin; at < line.size(); ++at) {
        std::string_view const word = line.sentence.tokens[at].folded;
        bool const joined = word == "-" && !line.sentence.tokens[at].spaceBefore;
        bool const separator = !joined && (word == "," || word == "،" || word == ";" || word == "(" ||
                                           word == ")" || word == "-" || word == "et" || word == "and" ||
                                           word == "/" || word == ":" || word == "&");
        if (!separator) continue;
        if (!isRole(first)) learn(first, at);
        first = at + 1;
    }
    if (!isRole(first)) learn(first, line.size());
}

void Reader::run() {
    survey();
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

// A line of running text that goes on from the one above: it starts nothing.
void Reader::readBlock(int index) {
    Block const& block = m_document.blocks[static_cast<std::size_t>(index)];
    m_subject.clear();
    std::size_t from = 0;
    auto const heading = headingAt(static_cast<std::size_t>(index));
    m_context.enter(block, heading);
    noteOwnerAbove(index);
    if (heading && heading->topic == Topic::Done && !heading->whole) readDoneItem(index, heading->rest);
    if (heading && (heading->whole || heading->topic != Topic::None)) return;
    m_blockTopic = m_context.topic();
    if (block.kind == BlockKind::Heading || m_blockTopic == Topic::Attendance) return;
    from = text::markerOf(block.text).length;
    if (m_blockTopic == Topic::Done || (block.kind == BlockKind::Checkbox && block.checked)) {
        readDoneItem(index, from);
        return;
    }
    std::string_view const text = std::string_view(block.text).substr(std::min(from, block.text.size()));
    Where where{.block = index, .firstOfBlock = true};
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
        if (m_summariser != nullptr)
            m_summariser->add(a.sentence.tokens, spanOf(where, piece.offset, piece.offset + piece.length));
        readSentence(a, where);
        ++where.sentence;
        where.firstOfBlock = false;
        if (isStopped()) return;
    }
}

Rule const* Reader::vetoOf(Analysis const& a) const {
    bool const dated =
        std::any_of(a.dates.begin(), a.dates.end(), [](FoundDate const& date) { return date.deadline; });
    for (Rule const& rule : a.rules)
        if (((rule.kind == RuleKind::None && !rule.ofDecisions && !(rule.undated && dated)) ||
             (rule.kind == RuleKind::Done && rule.confidence == Confidence::High)) &&
            rule.pattern.search(a.sentence))
            return &rule;
    return nullptr;
}

void Reader::readSentence(Analysis const& a, Where const& where) {
    if (a.size() == 0 || readAnswer(a, where) || attach(a, where)) return;
    if (where.firstOfBlock) {
        m_speaker = speakerOf(a);
        if (m_speaker.empty()) m_speaker = m_ownersAbove;
    }
    Rule const* const veto = vetoOf(a);
    bool const vetoed = veto != nullptr || has(a, classes().darijaDone);
    // "Pas de réponse de la mairie, Karim relance": what follows the comma says something else.
    m_isNegated = veto != nullptr && (veto->why == "negated" || veto->why == "habitual");
    std::size_t const decisions = m_reading.decisions.size();
    readDecision(a, where, vetoed);
    m_decided = m_reading.decisions.size() > decisions;
    readVote(a, where);
    bool const isAction = readAction(a, where, vetoed);
    if (!m_decided) readDone(a, where, isAction);
    if (!isAction && m_reading.decisions.size() == decisions) readQuestion(a, where);
    for (FoundPeople const& people : a.people) {
        Tag const* const tag = a.sentence.find(people.begin, classes().people);
        // "Everybody likes it. He will …": a group is nobody's "he".
        bool const group = a.sentence.find(people.begin, classes().group) != nullptr &&
                           a.sentence.language == Language::English;
        if (tag != nullptr && !group && isClauseStart(a.sentence, people.begin) &&
            people.end <= people.begin + tag->length)
            m_subject.assign(people.names.begin(), people.names.end());
    }
    m_previous = spanOf(where, a.piece.offset, a.piece.offset + a.piece.length);
}

FoundAction Reader::actionFrom(Analysis const& a, Where const& where, Details const& details) const {
    FoundAction action;
    action.span = behindDecisionMark(a, where);
    action.text = a.text.substr(action.span.offset, action.span.length);
    action.who = details.who;
    action.support = details.support;
    action.due = details.due;
    action.dueText = details.dueText;
    action.dueKind = details.dueKind;
    action.mismatch = details.mismatch;
    action.urgent = details.urgent;
    return action;
}

void Reader::noteOwnerAbove(int index) {
    Block const& block = m_document.blocks[static_cast<std::size_t>(index)];
    std::string_view const line = block.text;
    bool const below = isListed(block.kind) && block.level > m_levelAbove;
    bool const label = line.size() < longestLabel && line.find(':') + 2 >= line.size();
    // "[name=Karim]", as shared notes sign what follows.
    constexpr std::string_view namedMark = "[name=";
    // A line that goes on from the one above leaves its list as it was.
    bool const wrapped = block.kind == BlockKind::Paragraph && line.starts_with(' ') && index > 0 &&
                         m_document.blocks[static_cast<std::size_t>(index) - 1].line + 1 == block.line;
    bool const named = line.ends_with(']') && line.substr(text::markerOf(line).length).starts_with(namedMark);
    if (!below && !wrapped) m_ownersAbove.clear();
    if ((!label && !named && block.kind != BlockKind::Heading) || line.size() >= longestLabel) return;
    std::size_t from = text::markerOf(line).length;
    if (named) from += namedMark.size();
    Analysis const& a = m_analyser.read(line, {from, line.size() - from}, m_reading.language);
    Tag const* const people = a.sentence.find(0, classes().people);
    if (people == nullptr) return;
    for (std::size_t at = people->length; at < a.size(); ++at)
        if (a.sentence.tokens[at].kind != text::TokenKind::Sign) return;
    FoundPeople const& found = a.people[static_cast<std::size_t>(people->value)];
    // "New Website:" is as capital as a name.
    if (a.sentence.language == Language::English && !found.sure && !named) return;
    auto const& names = found.names;
    m_ownersAbove.assign(names.begin(), names.end());
    m_levelAbove = isListed(block.kind) ? block.level : -1;
}

void Reader::keep(FoundAction action) {
    if (action.who.empty() && !m_ownersAbove.empty()) {
        action.who = m_ownersAbove;
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
    bool const bracketed = a.sentence.is(0, "(") && (where.sentence > 0 || has(a, c.markAction));
    bool const arrow = a.sentence.find(0, c.arrow) != nullptr;
    if (!details->labelled && !bracketed && !arrow) {
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
        bool const given = bracketed || arrow || (details->labelled && !details->who.empty());
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
    if (action.who.empty()) action.who = details->who;
    if (action.support.empty()) action.support = details->support;
    if (!action.due && details->due) {
        action.due = details->due;
        action.dueText = details->dueText;
        action.dueKind = details->dueKind;
        action.mismatch = details->mismatch;
    }
    action.confidence = Confidence::High;
    action.why = why("attached", details->tail);
    return true;
}

void Reader::readQuestion(Analysis const& a, Where const& where) {
    bool open = m_blockTopic == Topic::Questions && where.firstOfBlock;
    open = open || (a.question && a.size() >= 3);
    for (Rule const& rule : a.rules)
        if (!open && rule.kind == RuleKind::Question) open = rule.pattern.search(a.sentence).has_value();
    if (!open) return;
    FoundQuestion question;
    question.span = spanOf(where, a.piece.offset, a.piece.offset + a.piece.length);
    question.text = a.text.substr(question.span.offset, question.span.length);
    m_reading.questions.push_back(std::move(question));
}

}  // namespace diwan::reading
