// Whatever bytes stand in minutes, every form is made, and is what it claims to be.
#include <gtest/gtest.h>
#include <libical/ical.h>

#include <Poco/AutoPtr.h>
#include <Poco/DOM/DOMParser.h>
#include <Poco/DOM/Document.h>

#include "followups/mail.hpp"
#include "followups/message.hpp"
#include "followups/minutes_document.hpp"
#include "followups/notes.hpp"
#include "followups/tasks_calendar.hpp"
#include "followups/tasks_table.hpp"
#include "reading/read.hpp"
#include "text/character_count.hpp"

namespace diwan::followups {
namespace {

std::string const source =
    "# Point \xF0\x9F\x98\x80 <b> & ]]>\n\nPrésents : Karim, =Nadia, \xff\xfe, @x\r\n\n"
    "Décision : on retient \"A\" ; B, C\\n\x01\x1f\n\nAction : =HYPERLINK(\"x\") (Karim, 12/05)\n"
    "Karim\xC3 envoie | le *devis* avant jeudi\xE2\x80\xA8.\n- [ ] \xD9\x86شر المنشور - نادية - الأربعاء\n"
    "Quel délai\x7F ?\nBEGIN:VTODO\r\nEND:VCALENDAR\r\n";

void expectEveryForm(std::string const& text) {
    reading::Reading const reading =
        reading::read(text::fromPlainText(text),
                      {.today = std::chrono::year(2026) / 5 / 3, .sentences = 3, .summaryFacts = false});
    Minutes const minutes = minutesOf(reading, titleOf(text::fromPlainText(text)));
    for (Language const language : {Language::French, Language::Arabic}) {
        EXPECT_NO_THROW(Poco::AutoPtr<Poco::XML::Document>(
            Poco::XML::DOMParser().parseString(minutesDocument(minutes, language))))
            << text;
        icalcomponent* const calendar = icalparser_parse_string(tasksCalendar(minutes, language, {}).c_str());
        ASSERT_NE(calendar, nullptr);
        EXPECT_EQ(static_cast<std::size_t>(icalcomponent_count_components(calendar, ICAL_VTODO_COMPONENT)),
                  minutes.actions.size());
        icalcomponent_free(calendar);
        std::string const csv = tasksCsv(minutes, language);
        EXPECT_EQ(csv.find("\n="), std::string::npos);
        EXPECT_EQ(csv.find(";="), std::string::npos);
        Message const message = messageText(minutes, language);
        EXPECT_EQ(message.characters, text::characterCount(message.text));
        EXPECT_FALSE(markdownNotes(minutes, language).empty());
        MailDraft const draft = followUpMail(minutes, {{"Karim", "k@x.example"}}, language);
        EXPECT_EQ(draft.subject.find_first_of("\r\n"), std::string::npos);
        std::string const mail = mailFile(draft);
        EXPECT_EQ(mail.find("\r\n\r\n"), mail.find("base64\r\n\r\n") + 6);
        EXPECT_LE(mailtoUrl(draft).size(), 4000u);
    }
}

TEST(FollowupsHostile, EveryBeginningOfATextGivesEveryForm) {
    for (std::size_t length = 0; length <= source.size(); ++length)
        expectEveryForm(source.substr(0, length));
}

TEST(FollowupsHostile, ALongTitleIsStillOneSubject) {
    expectEveryForm("# " + std::string(5000, 'x') + "\n\nKarim envoie le devis avant jeudi.\n");
    expectEveryForm("# " + std::string(3000, '\xff') + "\n\nKarim envoie le devis avant jeudi.\n");
}

}  // namespace
}  // namespace diwan::followups
