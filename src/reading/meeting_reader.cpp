// The part of the Reader that dates "for the next meeting" when the document says when that meeting is.
#include "reading/reader.hpp"

namespace diwan::reading {

namespace {

// Lines below a heading "Next meeting" that may hold its date.
constexpr std::size_t linesBelow = 3;
// Tokens of a line that announces the meeting and says no more.
constexpr std::size_t longestAnnouncement = 8;

}  // namespace

// The first day after the reference that the document gives to its next meeting: in the sentence that speaks
// of it, or in the lines below that announcement.
std::optional<Day> Reader::nextMeeting() {
    static ClassId const meeting = classId("NEXT_MEETING");
    std::size_t below = 0;
    for (text::Block const& block : m_document.blocks) {
        std::string_view const line(block.text);
        for (text::Piece const piece : text::sentences(line)) {
            Analysis const& words = m_analyser.readWords(line, piece, m_reading.language);
            bool const named = words.sentence.classes.test(meeting);
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
    static ClassId const meeting = classId("NEXT_MEETING");
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
