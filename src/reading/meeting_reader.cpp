// The part of the Reader that dates "for the next meeting" when the document says when that meeting is.
#include <algorithm>
#include <string>

#include "language/tables.hpp"
#include "reading/reader.hpp"
#include "text/word_table.hpp"

namespace diwan::reading {

namespace {

// Lines below a heading "Next meeting" that may hold its date.
constexpr std::size_t linesBelow = 3;
// Tokens of a line that announces the meeting and says no more.
constexpr std::size_t longestAnnouncement = 8;

constexpr std::string_view meetingClass = "NEXT_MEETING";

// The first words of the phrases that speak of the next meeting, of all languages.
text::WordSet const& meetingWords() {
    static text::WordSet const all = [] {
        text::WordSet words;
        for (std::string const table :
             {"lexicon_all", "lexicon_fr", "lexicon_darija", "lexicon_en", "lexicon_ar"})
            for (language::Row const& row : language::rows(table)) {
                if (row.cell(0) != meetingClass) continue;
                for (std::string_view const phrase : language::alternatives(row.cell(1)))
                    if (text::Tokens const tokens(phrase); !tokens.empty())
                        words.at(tokens[0].folded, tokens[0].hash);
            }
        return words;
    }();
    return all;
}

// False for most sentences, whose words need not be looked up then: no word starts one of those phrases.
bool maySpeakOfMeeting(text::Tokens const& tokens) {
    text::WordSet const& words = meetingWords();
    return std::any_of(tokens.begin(), tokens.end(), [&](text::Token const& token) {
        if (words.contains(token.folded, token.hash)) return true;
        if (!token.arabic) return false;
        // "وللاجتماع القادم": up to two letters written onto it, the article's alif lost.
        constexpr std::size_t letter = 2;
        std::string_view const word = token.folded;
        return word.substr(0, 3 * letter).find("لل") != word.npos ||
               words.contains(word.substr(std::min(letter, word.size()))) ||
               words.contains(word.substr(std::min(2 * letter, word.size())));
    });
}

}  // namespace

// The first day after the reference that the document gives to its next meeting: in the sentence that speaks
// of it, or in the lines below that announcement.
std::optional<Day> Reader::nextMeeting() {
    static ClassId const meeting = classId(meetingClass);
    std::size_t below = 0;
    for (text::Block const& block : m_document.blocks) {
        std::string_view const line(block.text);
        for (text::Piece const piece : text::sentences(line)) {
            Analysis const& words = m_analyser.readTokens(line, piece);
            bool const named = maySpeakOfMeeting(words.sentence.tokens) &&
                               m_analyser.tagWords(m_reading.language).sentence.classes.test(meeting);
            if (!named && below == 0) continue;
            Analysis const& a = m_analyser.read(line, piece, m_reading.language);
            for (FoundDate const& date : a.dates)
                if (date.start == date.last && date.last > m_calendar.reference) return date.last;
            bool const announced = named && a.size() <= longestAnnouncement;
            below = announced ? linesBelow + 1 : below;
        }
        if (below > 0) --below;
    }
    return std::nullopt;
}

void Reader::dateNextMeeting() {
    static ClassId const meeting = classId(meetingClass);
    std::optional<Day> day;
    bool looked = false;
    for (FoundAction& action : m_reading.actions) {
        if (action.due || action.dueKind != DueKind::Event) continue;
        std::string_view const words(action.dueText);
        Analysis const& a = m_analyser.readWords(words, {0, words.size()}, m_reading.language);
        if (!a.sentence.classes.test(meeting)) continue;
        if (!looked) day = nextMeeting();
        looked = true;
        if (!day) return;
        action.due = day;
    }
}

}  // namespace diwan::reading
