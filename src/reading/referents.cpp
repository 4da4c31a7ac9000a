#include "reading/referents.hpp"

#include "text/marker.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

struct Classes {
    ClassId people = classId("PEOPLE"), otherName = classId("OTHERNAME"), group = classId("GROUP"),
            role = classId("ROLE"), future = classId("FUT"), duty = classId("DUTY"),
            present = classId("PRES"), pastAux = classId("PAST_AUX"), report = classId("REPORT"),
            adverb = classId("ADVERB"), subjectVerb = classId("SUBJECT_VERB");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// "[name=Karim]", as shared notes sign what follows.
constexpr std::string_view signature = "[name=";

// "09:37 marek: …": where the line begins behind its time of the day.
std::size_t behindClock(Analysis const& a) {
    std::size_t const at = a.sentence.firstWord;
    auto const isNumber = [&](std::size_t token) {
        return token < a.size() && a.sentence.tokens[token].kind == text::TokenKind::Number;
    };
    std::size_t end = at;
    while (isNumber(end) && (a.sentence.isSign(end + 1, ":h") || a.sentence.is(end + 1, "h")) &&
           isNumber(end + 2))
        end += 2;
    if (end == at) return at;
    ++end;
    while (a.sentence.isSign(end, "]->"))
        ++end;
    return end;
}

// Whose words the sentence gives ("Karim: I will …", "[Karim] …"), or nobody.
std::vector<std::string> speakerOf(Analysis const& a) {
    Classes const& c = classes();
    std::size_t at = behindClock(a);
    bool const bracket = a.sentence.is(at, "[");
    if (bracket) ++at;
    for (ClassId const cls : {c.people, c.otherName}) {
        Tag const* const tag = a.sentence.find(at, cls);
        if (tag == nullptr) continue;
        std::size_t end = at + tag->length;
        while (a.sentence.isSign(end, "*_"))
            ++end;
        if (!a.sentence.is(end, bracket ? "]" : ":")) continue;
        auto const& names = a.people[static_cast<std::size_t>(tag->value)].names;
        return {names.begin(), names.end()};
    }
    return {};
}

// True when the words at `at` are a verb, perhaps after an adverb: what stands before is its subject.
bool isBeforeVerb(Analysis const& a, std::size_t at) {
    Classes const& c = classes();
    if (Tag const* const adverb = a.sentence.find(at, c.adverb)) at += adverb->length;
    for (ClassId const verb : {c.present, c.future, c.duty, c.pastAux, c.report, c.subjectVerb})
        if (a.sentence.find(at, verb) != nullptr && !a.sentence.is(at, "à")) return true;
    return false;
}

// Those that the line names and says nothing of, but for signs; nothing else. `isHeading`: of a chapter,
// which a place or an office may name as well ("Atelier", "Terrain").
std::vector<std::string> onlyNamedIn(Analysis const& line, bool isSigned, bool isHeading) {
    Tag const* const people = line.sentence.find(0, classes().people);
    if (people == nullptr) return {};
    for (std::size_t at = people->length; at < line.size(); ++at)
        if (line.sentence.tokens[at].kind != text::TokenKind::Sign) return {};
    FoundPeople const& found = line.people[static_cast<std::size_t>(people->value)];
    // "New Website:" is as capital as a name.
    bool const doubtful = line.sentence.language == Language::English || isHeading;
    if (doubtful && !found.sure && !isSigned) return {};
    if (isHeading && found.begin + 1 == found.end &&
        line.sentence.find(found.begin, classes().role) != nullptr)
        return {};
    return {found.names.begin(), found.names.end()};
}

}  // namespace

void Referents::enter(text::Document const& document, int index, Analyser& analyser, Language language) {
    constexpr std::size_t longestLabel = 80;  // bytes
    m_subject.clear();
    Block const& block = document.blocks[static_cast<std::size_t>(index)];
    std::string_view const line = block.text;
    std::size_t const marker = text::markerOf(line).length;
    bool const listed = text::isItem(block.kind);
    bool const below = listed && block.level > m_levelAbove;
    // A line that goes on from the one above leaves its list as it was.
    bool const wrapped = block.kind == BlockKind::Paragraph && line.starts_with(' ') && index > 0 &&
                         document.blocks[static_cast<std::size_t>(index) - 1].line + 1 == block.line;
    // "**Karim**" with plain lines right below it: they are his until an empty line.
    bool const joined = m_isAlone && block.kind == BlockKind::Paragraph && index > 0 &&
                        document.blocks[static_cast<std::size_t>(index) - 1].line + 1 == block.line;
    if (!below && !wrapped && !joined) m_ownersAbove.clear();
    m_isAlone = joined;
    if (line.size() >= longestLabel) return;
    bool const isSigned = line.ends_with(']') && line.substr(marker).starts_with(signature);
    bool const label = line.find(':') + 2 >= line.size();
    // "KL" alone on its line, with a list below it.
    std::size_t const next = static_cast<std::size_t>(index) + 1;
    bool const introduces = block.kind == BlockKind::Paragraph && next < document.blocks.size() &&
                            document.blocks[next].kind == BlockKind::ListItem &&
                            document.blocks[next].line == block.line + 1;
    bool const bold = line.starts_with("**") && line.ends_with("**");
    if (!label && !isSigned && !introduces && !bold && block.kind != BlockKind::Heading) return;
    std::size_t const from = marker + (isSigned ? signature.size() : 0);
    analyser.readWords(line, {from, line.size() - from}, language);
    // Most headings begin with nobody: no need to look closer.
    if (!analyser.mayBeginWithPerson()) return;
    auto owners = onlyNamedIn(analyser.readMeaning(), isSigned, !label && !introduces);
    if (owners.empty()) return;
    m_ownersAbove = std::move(owners);
    m_levelAbove = listed ? block.level : -1;
    m_isAlone = bold || block.kind == BlockKind::Heading;
}

void Referents::beginBlock(Analysis const& first) {
    m_speaker = speakerOf(first);
    if (m_speaker.empty()) m_speaker = m_ownersAbove;
}

void Referents::beginSentence(Analysis const& a) {
    if (auto speaker = speakerOf(a); !speaker.empty()) m_speaker = std::move(speaker);
}

void Referents::endSentence(Analysis const& sentence) {
    Sentence const& s = sentence.sentence;
    for (FoundPeople const& people : sentence.people) {
        Tag const* const tag = s.find(people.begin, classes().people);
        // "Everybody likes it. He will …": a group is nobody's "he".
        bool const group =
            s.find(people.begin, classes().group) != nullptr && s.language == Language::English;
        if (tag != nullptr && !group && isClauseStart(s, people.begin) &&
            people.end <= people.begin + tag->length)
            m_subject.assign(people.names.begin(), people.names.end());
    }
}

std::vector<std::string> Referents::spokenOf(Analysis const& a, std::size_t before, bool alsoEarlier) const {
    std::vector<std::string> names;
    if (alsoEarlier) names = m_subject;
    FoundPeople const* list = nullptr;
    for (FoundPeople const& people : a.people) {
        bool const within = list != nullptr && people.begin > list->begin && people.end <= list->end;
        if (within || people.begin >= before || a.sentence.find(people.begin, classes().people) == nullptr)
            continue;
        list = &people;
        bool const subject = isBeforeVerb(a, people.end);
        if (subject || (alsoEarlier && isClauseStart(a.sentence, people.begin)))
            names.assign(people.names.begin(), people.names.end());
    }
    return names;
}

}  // namespace diwan::reading
