#include "reading/referents.hpp"

#include "text/marker.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

struct Classes {
    ClassId people = classId("PEOPLE"), otherName = classId("OTHERNAME"), group = classId("GROUP"),
            future = classId("FUT"), duty = classId("DUTY"), present = classId("PRES"),
            pastAux = classId("PAST_AUX"), report = classId("REPORT"), adverb = classId("ADVERB"),
            subjectVerb = classId("SUBJECT_VERB");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// "[name=Karim]", as shared notes sign what follows.
constexpr std::string_view signature = "[name=";

// Whose words the sentence gives ("Karim: I will …", "[Karim] …"), or nobody.
std::vector<std::string> speakerOf(Analysis const& a) {
    Classes const& c = classes();
    std::size_t at = a.sentence.firstWord;
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

// Those that the line names and says nothing of, but for signs; nothing else.
std::vector<std::string> onlyNamedIn(Analysis const& line, bool isSigned) {
    Tag const* const people = line.sentence.find(0, classes().people);
    if (people == nullptr) return {};
    for (std::size_t at = people->length; at < line.size(); ++at)
        if (line.sentence.tokens[at].kind != text::TokenKind::Sign) return {};
    FoundPeople const& found = line.people[static_cast<std::size_t>(people->value)];
    // "New Website:" is as capital as a name.
    if (line.sentence.language == Language::English && !found.sure && !isSigned) return {};
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
    if (!below && !wrapped) m_ownersAbove.clear();
    if (line.size() >= longestLabel) return;
    bool const isSigned = line.ends_with(']') && line.substr(marker).starts_with(signature);
    bool const label = line.find(':') + 2 >= line.size();
    // "KL" alone on its line, with a list below it.
    std::size_t const next = static_cast<std::size_t>(index) + 1;
    bool const introduces = block.kind == BlockKind::Paragraph && next < document.blocks.size() &&
                            document.blocks[next].kind == BlockKind::ListItem &&
                            document.blocks[next].line == block.line + 1;
    if (!label && !isSigned && !introduces && block.kind != BlockKind::Heading) return;
    std::size_t const from = marker + (isSigned ? signature.size() : 0);
    analyser.readWords(line, {from, line.size() - from}, language);
    // Most headings begin with nobody: no need to look closer.
    if (!analyser.mayBeginWithPerson()) return;
    auto owners = onlyNamedIn(analyser.readMeaning(), isSigned);
    if (owners.empty()) return;
    m_ownersAbove = std::move(owners);
    m_levelAbove = listed ? block.level : -1;
}

void Referents::beginBlock(Analysis const& first) {
    m_speaker = speakerOf(first);
    if (m_speaker.empty()) m_speaker = m_ownersAbove;
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
