#include "reading/context.hpp"

#include <algorithm>
#include <array>

#include "reading/lexicon.hpp"

namespace diwan::reading {

namespace {

using text::BlockKind;

struct HeadClass {
    ClassId cls;
    Topic topic;
};

std::array<HeadClass, 7> const& headClasses() {
    // "Done" before "Other": the table lists its words in both.
    static std::array<HeadClass, 7> const all{{{classId("HEAD_DONE"), Topic::Done},
                                               {classId("HEAD_ACTION"), Topic::Actions},
                                               {classId("HEAD_DECISION"), Topic::Decisions},
                                               {classId("HEAD_QUESTION"), Topic::Questions},
                                               {classId("HEAD_ATTEND"), Topic::Attendance},
                                               {classId("HEAD_OTHER"), Topic::Other},
                                               // "Any other business" only closes the topic before it.
                                               {classId("HEAD_NEUTRAL"), Topic::None}}};
    return all;
}

bool isPassed(text::Token const& token) {
    return token.isSign("-*_#.:()[]>") || (token.kind == text::TokenKind::Sign && token.folded == "•");
}

// Number at the start ("3.", "II -", "ثالثا:") and signs are no words of the heading.
std::size_t headingStart(Sentence const& sentence) {
    static ClassId const itemNumber = classId("ITEM_NUMBER");
    std::size_t at = 0;
    while (at < sentence.tokens.size()) {
        Tag const* const number = sentence.find(at, itemNumber);
        bool const figure = at < 4 && sentence.tokens[at].kind == text::TokenKind::Number;
        if (!isPassed(sentence.tokens[at]) && !figure && number == nullptr) break;
        at += number != nullptr ? number->length : 1;
    }
    return at;
}

// "وبعد النقاش تقرر ما يلي:", "تم الاتفاق على:": the line tells what the items below it are.
Topic introduced(Sentence const& s, std::size_t start, std::size_t end) {
    static ClassId const following = classId("LIST_INTRO");
    static std::array<HeadClass, 5> const verbs{{{classId("ENTRUST"), Topic::Actions},
                                                 {classId("DECIDED"), Topic::Decisions},
                                                 {classId("DEC_VERB"), Topic::Decisions},
                                                 {classId("DECIDE_PAST"), Topic::Decisions},
                                                 {classId("MUST"), Topic::Actions}}};
    // "وتوزع المهام كالتالي:", "صادق المكتب على ما يلي:": only before the words that announce a list.
    static std::array<HeadClass, 3> const announced{{{classId("AGREED"), Topic::Decisions},
                                                     {classId("HEAD_ACTION"), Topic::Actions},
                                                     {classId("HEAD_DECISION"), Topic::Decisions}}};
    std::size_t told = end;
    for (std::size_t at = start; at < end && told == end; ++at)
        if (Tag const* const tag = s.find(at, following); tag != nullptr && at + tag->length == end)
            told = at;
    for (HeadClass const& verb : verbs)
        for (std::size_t at = start; at < end; ++at) {
            Tag const* const tag = s.find(at, verb.cls);
            if (tag != nullptr && (told < end || at + tag->length == end)) return verb.topic;
        }
    for (HeadClass const& word : announced)
        for (std::size_t at = start; at < told && told < end; ++at)
            if (s.find(at, word.cls) != nullptr) return word.topic;
    return Topic::None;
}

std::size_t lastWord(Sentence const& sentence) {
    std::size_t end = sentence.tokens.size();
    while (end > 0 && isPassed(sentence.tokens[end - 1]))
        --end;
    return end;
}

// Words that no class knows, the first of a list with commas.
bool listsNames(Sentence const& sentence, std::size_t at) {
    static ClassId const title = classId("TITLE");
    if (at >= sentence.tokens.size() || sentence.tokens[at].kind != text::TokenKind::Word) return false;
    bool const name = !sentence.isTagged(at) || sentence.find(at, title) != nullptr;
    for (std::size_t i = at + 1; name && i < std::min(at + 6, sentence.tokens.size()); ++i)
        if (sentence.is(i, ",")) return true;
    return false;
}

}  // namespace

bool mayBeHeading(text::Tokens const& line) {
    static ClassMask const heads = [] {
        ClassMask mask;
        for (HeadClass const& head : headClasses())
            mask |= maskOf(head.cls);
        return mask;
    }();
    static ClassMask const number = maskOf(classId("ITEM_NUMBER"));
    if (line.empty()) return false;
    if (line[line.size() - 1].isSign(":")) return true;
    Lexicon const& french = lexicon(Language::French);
    Lexicon const& english = lexicon(Language::English);
    for (text::Token const& token : line) {
        if (token.kind == text::TokenKind::Sign || token.kind == text::TokenKind::Number) continue;
        if (token.arabic || french.mayStart(token, heads) || english.mayStart(token, heads)) return true;
        if (!french.mayStart(token, number) && !english.mayStart(token, number)) return false;
    }
    return false;
}

std::optional<Heading> headingOf(text::Block const& block, Analysis const& line) {
    Sentence const& s = line.sentence;
    std::size_t const start = headingStart(s);
    std::size_t const end = lastWord(s);
    bool const isHeading = block.kind == BlockKind::Heading;
    bool const colonEnd = s.tokens.size() > 0 && s.is(s.tokens.size() - 1, ":");
    if (block.kind == BlockKind::Checkbox || block.kind == BlockKind::TableCell) return std::nullopt;
    Heading heading;
    auto const withWords = [&] {
        heading.words = line.words(start, end);
        return std::optional(std::move(heading));
    };
    if (start >= end) return isHeading ? withWords() : std::nullopt;
    // "Follow-up from the last meeting" is longer than "Follow-up", and tells more.
    std::size_t longest = 0;
    for (HeadClass const& head : headClasses())
        if (Tag const* const tag = s.find(start, head.cls))
            longest = std::max<std::size_t>(longest, tag->length);
    if (longest == 0 && !isHeading && !colonEnd) return std::nullopt;
    for (HeadClass const& head : headClasses()) {
        Tag const* const tag = s.find(start, head.cls);
        if (tag == nullptr || tag->length < longest) continue;
        std::size_t const after = start + tag->length;
        heading.topic = head.topic;
        if (after >= end) {
            // A lone word is a heading when it stands as one: marked, with a colon, or short and alone on its
            // line.
            return withWords();
        }
        // "À faire pour la prochaine fois :", "Actions décidées :"
        if (isHeading || (colonEnd && end - start <= 8)) return withWords();
        bool const colon = s.is(after, ":") || (s.is(after, ")") && s.is(after + 1, ":"));
        bool const inlineTopic =
            head.topic == Topic::Attendance || head.topic == Topic::Done || head.topic == Topic::Other;
        static ClassId const attendList = classId("ATTEND_LIST");
        // "présents amel, reda": a list of names needs no colon.
        bool const names = head.topic == Topic::Attendance && !colon &&
                           s.find(start, attendList) != nullptr && listsNames(s, after);
        if (names) {
            heading.whole = false;
            heading.rest = s.tokens[after - 1].end();
            return withWords();
        }
        if (colon && inlineTopic) {
            heading.whole = false;
            heading.rest = s.tokens[after].end();
            return withWords();
        }
    }
    heading.topic = Topic::None;
    if (isHeading) {
        // "Relevé des décisions et actions": the words of a topic anywhere in a marked heading.
        for (std::size_t at = start; at < end; ++at) {
            // "Discussions et décisions" announces both: each line has to tell by itself.
            bool const joined =
                at > start && (s.is(at - 1, "et") || s.is(at - 1, "and") || s.is(at - 1, "&"));
            for (HeadClass const& head : headClasses())
                if (Tag const* const tag = s.find(at, head.cls);
                    tag != nullptr && at + tag->length == end && head.topic != Topic::Other &&
                    !(joined && head.topic == Topic::Decisions) && end - start <= 8) {
                    heading.topic = head.topic;
                    return withWords();
                }
        }
        static ClassId const standing = classId("HEAD_STANDING");
        for (std::size_t at = start; at < end; ++at)
            if (Tag const* const tag = s.find(at, standing); tag != nullptr && at + tag->length == end)
                heading.topic = Topic::Other;
        return withWords();
    }
    if (colonEnd) heading.topic = introduced(s, start, end);
    if (heading.topic != Topic::None) return withWords();
    // Any other short line with a colon at its end closes the topic before it; one that says a sentence
    // before is to be read.
    bool told = false;
    for (std::size_t at = start + 3; at + 1 < end && !told; ++at)
        told = s.is(at, ".") && s.tokens[at + 1].capital;
    if (colonEnd && end - start <= 10 && !told && block.kind == BlockKind::Paragraph) return withWords();
    return std::nullopt;
}

void Context::enter(text::Block const& block, std::optional<Heading> const& heading) {
    bool const gap = block.line > m_lastLine + 1;
    m_lastLine = block.line;
    if (heading) {
        bool const real = block.kind == BlockKind::Heading;
        bool const list = block.kind == BlockKind::ListItem;
        // A label within a list ("- Actions :") rules the items below it, not the chapter.
        if (heading->topic == Topic::None && !real && m_fromHeading) return;
        if (!heading->whole) {
            if (!m_fromHeading) m_topic = Topic::None;
            return;
        }
        if (heading->topic == Topic::Other && list) return;
        m_topic = heading->topic;
        m_words = heading->words;
        m_fromHeading = real;
        m_listSeen = m_textSeen = false;
        m_listLevel = list ? block.level : -1;
        return;
    }
    if (m_topic == Topic::None || m_fromHeading) return;
    bool const list = text::isItem(block.kind);
    // The value of a label may stand alone on the line below it.
    bool const value = !list && !gap && !m_listSeen && !m_textSeen;
    bool const indented = block.text.starts_with(' ') || block.text.starts_with('\t');
    bool const leftLabel = m_listLevel >= 0 && !value && (!list || block.level <= m_listLevel);
    bool const over = leftLabel || (!list && (gap || !indented) && m_listSeen) ||
                      (!list && gap && m_textSeen) || (list && m_textSeen && gap);
    if (over) m_topic = Topic::None;
    m_listSeen = m_listSeen || list;
    m_textSeen = m_textSeen || !list;
}

}  // namespace diwan::reading
