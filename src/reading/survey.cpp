#include "reading/survey.hpp"

#include <algorithm>
#include <map>

#include "reading/attendance.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

// Bytes: of a line that can be a heading, of a list of people, and of what stands before its colon.
constexpr std::size_t longestHeading = 200;
constexpr std::size_t longestAttendance = 1500;
constexpr std::size_t longestLabel = 80;
// A longer text in one paragraph is read in parts.
constexpr std::size_t longestPart = 16000;
// Tokens of a line that says a topic and nothing else, and of one in another language.
constexpr std::size_t longestTopic = 12;
constexpr std::size_t longestForeignHeading = 5;
// A dialogue has so many speakers with so many lines each, at least.
// Of the first lines one may list who is there without saying so: "Dana, Felix, Imani, Roos (scribe)".
constexpr std::size_t lastHeadLine = 6;
constexpr int manySpeakers = 2;
constexpr int manyLines = 3;

// True for lines of more words than a heading has, without a label before a colon: all that they tell is
// which words the text uses. Most lines of a text.
bool isPlainProse(Block const& block) {
    if (block.kind == BlockKind::Heading) return false;
    std::string_view const line(block.text);
    if (line.size() < 2 * longestTopic || line.substr(0, longestLabel).find(':') != line.npos) return false;
    if (line.size() >= longestHeading) return true;
    std::size_t words = 0;
    for (std::size_t at = 1; at < line.size() && words <= longestTopic; ++at)
        words += line[at - 1] == ' ' && ((line[at] | 0x20) >= 'a' && (line[at] | 0x20) <= 'z') ? 1 : 0;
    return words > longestTopic;
}

// False for lines that can be neither a heading nor a list of people, so that nobody need look closer.
bool mayTellHeading(std::size_t index, Block const& block, text::Tokens const& tokens) {
    if (block.kind == BlockKind::TableCell || block.kind == BlockKind::Checkbox) return false;
    if (block.kind == BlockKind::Heading) return true;
    std::string_view const line(block.text);
    bool const brief = line.size() < longestHeading && tokens.size() <= longestTopic;
    bool const labelled =
        line.size() < longestAttendance && line.substr(0, longestLabel).find(':') != line.npos;
    return (brief || labelled) && (index < lastHeadLine || mayBeHeading(tokens));
}

class Surveyor {
  public:
    Surveyor(Language language, Analyser& analyser, Names& names)
        : m_language(language), m_analyser(analyser), m_names(names) {}

    void read(std::size_t index, Block const& block) {
        bool const attendance = m_context.topic() == Topic::Attendance;
        if (block.text.size() > longestPart && block.kind != BlockKind::Heading && !attendance) {
            readInParts(block.text);
            m_context.enter(block, std::nullopt);
            return;
        }
        if (!attendance && isPlainProse(block)) {
            noteWords(m_analyser.readNewWords(block.text, {0, block.text.size()}));
            m_context.enter(block, std::nullopt);
            return;
        }
        Analysis const& line = m_analyser.readTokens(block.text, {0, block.text.size()});
        noteWords(line.sentence.tokens);
        noteSpeaker(line.sentence.tokens);
        if (!attendance && !mayTellHeading(index, block, line.sentence.tokens)) {
            m_context.enter(block, std::nullopt);
            return;
        }
        readHeading(index, block);
    }

    [[nodiscard]] Survey take() {
        auto const many = [](auto const& speaker) { return speaker.second >= manyLines; };
        m_survey.isDialogue = std::count_if(m_speakers.begin(), m_speakers.end(), many) >= manySpeakers;
        return std::move(m_survey);
    }

  private:
    // In parts that end behind a space: the words of a text in one paragraph need not be there at once.
    void readInParts(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t const space = text.find(' ', at + longestPart);
            std::size_t const end = space == text.npos ? text.size() : space + 1;
            if (at == 0) {
                Analysis const& part = m_analyser.readTokens(text, {at, end - at});
                noteWords(part.sentence.tokens);
                noteSpeaker(part.sentence.tokens);
            } else {
                noteWords(m_analyser.readNewWords(text, {at, end - at}));
            }
            at = end;
        }
    }

    // Of the line whose tokens were read last.
    void readHeading(std::size_t index, Block const& block) {
        Analysis const& line = m_analyser.tagWords(m_language);
        auto heading = headingOf(block, line);
        if (!heading || heading->topic == Topic::None)
            if (auto const other = headingInOtherLanguage(block, line)) heading = other;
        m_context.enter(block, heading);
        bool const isShort = block.text.size() < longestHeading;
        if (heading && heading->topic == Topic::Attendance && !heading->whole)
            noteAttendees(line, heading->rest);
        if (!heading && m_context.topic() == Topic::Attendance && isShort)
            noteAttendees(line, text::markerOf(block.text).length);
        if (!heading && isShort && index > 0 && index < lastHeadLine && m_survey.participants.empty() &&
            listsOnlyNames(line))
            noteAttendees(line, 0);
        if (heading && isShort) m_survey.headings.emplace_back(index, *heading);
    }

    // "Next steps" above French items: too short to show its language by small words. The analysis is that of
    // the language in which the heading was found, else as before.
    std::optional<Heading> headingInOtherLanguage(Block const& block, Analysis const& line) {
        bool const brief = line.size() <= longestForeignHeading && !line.sentence.tokens.empty();
        if (!brief || line.sentence.language == Language::Arabic) return std::nullopt;
        m_analyser.tagWords(line.sentence.language == Language::English ? Language::French
                                                                        : Language::English);
        auto const heading = headingOf(block, line);
        if (heading && heading->topic != Topic::None && heading->topic != Topic::Other) return heading;
        m_analyser.tagWords(m_language);
        return std::nullopt;
    }

    void noteAttendees(Analysis const& line, std::size_t fromByte) {
        for (std::string_view const name : attendeesOf(line, fromByte)) {
            m_names.learn(name);
            m_survey.participants.emplace_back(name);
        }
    }

    void noteWords(text::Tokens const& tokens) {
        for (text::Token const& token : tokens)
            if (token.kind == text::TokenKind::Word && !token.capital && !token.arabic && token.length > 2)
                m_names.lowerCase.at(token.folded, token.hash);
    }

    // The word of "KB: …" or "- Karim: …" at the start of a line, when no table knows it.
    void noteSpeaker(text::Tokens const& tokens) {
        std::size_t at = 0;
        while (at < tokens.size() && tokens[at].isSign("-*>"))
            ++at;
        if (at + 2 >= tokens.size() || !tokens[at + 1].isSign(":")) return;
        text::Token const& word = tokens[at];
        bool const name = word.kind == text::TokenKind::Word && word.capital && !word.arabic;
        if (name && !lexicon(m_language).knows(word)) ++m_speakers[std::string(word.folded)];
    }

    Language m_language;
    Analyser& m_analyser;
    Names& m_names;
    Context m_context;
    std::map<std::string, int, std::less<>> m_speakers;  // lines of each, by the folded word
    Survey m_survey;
};

}  // namespace

Heading const* Survey::headingAt(std::size_t block) const {
    auto const at =
        std::lower_bound(headings.begin(), headings.end(), block,
                         [](auto const& heading, std::size_t wanted) { return heading.first < wanted; });
    return at != headings.end() && at->first == block ? &at->second : nullptr;
}

Survey surveyOf(text::Document const& document, Language language, Analyser& analyser, Names& names,
                std::atomic<bool> const* stop) {
    Surveyor surveyor(language, analyser, names);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (stop != nullptr && stop->load(std::memory_order_relaxed)) break;
        surveyor.read(i, document.blocks[i]);
    }
    return surveyor.take();
}

}  // namespace diwan::reading
