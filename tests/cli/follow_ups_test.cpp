// What `diwan read` makes of minutes for other programs: notes, message, mail, calendar, CSV, summary.
#include <gmock/gmock.h>

#include "program.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string const minutes =
    "# Point commercial\n\nPrésents : Karim, Nadia Haddad\n\nKarim envoie le devis avant jeudi.\n\n"
    "Budget salon validé.\n";

Outcome readAs(std::string const& form, std::vector<std::string> further = {}) {
    std::vector<std::string> arguments{"read", "-", "--date", "2026-05-03", "--format", form};
    arguments.insert(arguments.end(), further.begin(), further.end());
    return run(arguments, minutes);
}

TEST_F(Cli, NotesAreMarkdown) {
    Outcome const o = readAs("markdown");
    EXPECT_EQ(o.status, 0) << o.error;
    EXPECT_THAT(o.out, StartsWith("# Point commercial, dim. 3 mai 2026\n"));
    EXPECT_THAT(o.out, HasSubstr("| Karim envoie le devis avant jeudi. | Karim | jeu. 7 mai 2026 |"));
}

TEST_F(Cli, MinutesAreADocumentForWriter) {
    Outcome const o = readAs("fodt");
    EXPECT_THAT(o.out, StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document"));
    EXPECT_THAT(o.out, HasSubstr(">jeu. 7 mai 2026</text:p>"));
    EXPECT_EQ(run({"read", write("a.txt", minutes), write("b.txt", minutes), "--format", "fodt"}).status, 2);
}

TEST_F(Cli, MessageIsPastedAsItIsAndItsCharactersAreCountedBesideIt) {
    Outcome const o = readAs("message");
    EXPECT_EQ(o.out,
              "Point commercial, dim. 3 mai 2026\n\nDécisions\n• Budget salon validé.\n\nActions\n"
              "• Karim envoie le devis avant jeudi. (jeu. 7 mai 2026)\n");
    EXPECT_EQ(o.error, "131 caractères\n");
}

TEST_F(Cli, CalendarHasOneTask) {
    Outcome const o = readAs("ics");
    EXPECT_THAT(o.out, StartsWith("BEGIN:VCALENDAR\r\n"));
    EXPECT_THAT(o.out, HasSubstr("DUE;VALUE=DATE:20260507\r\n"));
}

TEST_F(Cli, CsvSpeaksTheLanguageAsked) {
    EXPECT_THAT(readAs("csv").out, HasSubstr("Karim envoie le devis avant jeudi.;Karim;;2026-05-07;"));
    EXPECT_THAT(readAs("csv", {"--output-lang", "en"}).out, HasSubstr(",Karim,,2026-05-07,"));
}

TEST_F(Cli, WhatIsMadeForOthersSpeaksTheDocumentsLanguage) {
    std::string const english = "# Sales meeting\n\nKarim will call the clinic by Thursday.\n";
    std::string const file = write("m.txt", english);
    EXPECT_THAT(run({"read", file, "--format", "markdown"}).out,
                HasSubstr("## Actions\n\n| Action | Owner |"));
    EXPECT_THAT(run({"read", file, "--format", "message"}).error, HasSubstr("caractères"));
    EXPECT_THAT(run({"read", file, "--format", "markdown", "--output-lang", "fr"}).out,
                HasSubstr("| Action | Responsable |"));
}

TEST_F(Cli, MailGoesToTheContactsGiven) {
    std::string const contacts = write("contacts.txt", "# équipe\nKarim Bouzid <karim@hodnabois.example>\n");
    Outcome const o = readAs("mail", {"--contacts", contacts});
    EXPECT_THAT(o.out, HasSubstr("To: \"Karim Bouzid\" <karim@hodnabois.example>\r\n"));
    Outcome const bad = readAs("mail", {"--contacts", write("faux.txt", "Karim karim@x.example\n")});
    EXPECT_EQ(bad.status, 2);
    EXPECT_THAT(bad.error, HasSubstr("Nom <adresse>"));
}

TEST_F(Cli, FormsOfOneDocumentRefuseTwo) {
    std::string const file = write("cr.txt", minutes);
    Outcome const o = run({"read", file, file, "--format", "ics"});
    EXPECT_EQ(o.status, 2);
    EXPECT_EQ(o.out, "");
}

TEST_F(Cli, SummaryHasTheLengthAsked) {
    for (int count : {0, 1, 2}) {
        auto const root = json(readAs("json", {"--sentences", std::to_string(count)}).out);
        auto const summary = root->getArray("summary");
        ASSERT_EQ(summary->size(), static_cast<std::size_t>(count));
        for (unsigned i = 0; i < summary->size(); ++i)
            for (std::string const key : {"text", "line", "offset", "length"})
                EXPECT_TRUE(summary->getObject(i)->has(key)) << key;
    }
    for (std::string const wrong : {"-1", "deux", "1.5", ""})
        EXPECT_EQ(readAs("json", {"--sentences", wrong}).status, 2) << wrong;
}

}  // namespace
}  // namespace diwan::cli
