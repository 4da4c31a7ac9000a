#include "followups/notes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "followups/message.hpp"
#include "meeting.hpp"
#include "reading/read.hpp"
#include "text/character_count.hpp"

namespace diwan::followups {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(FollowupsNotes, MarkdownHasOneRowForEachActionAndSaysWhatIsMissing) {
    std::string const notes = markdownNotes(meeting(), Language::French);
    EXPECT_THAT(notes, HasSubstr("# Point commercial, dim. 3 mai 2026\n"));
    EXPECT_THAT(notes, HasSubstr("| Karim envoie le devis révisé à la clinique avant jeudi. | Karim | "
                                 "jeu. 7 mai 2026 | À faire |\n"));
    EXPECT_THAT(notes, HasSubstr("| Relancer le fournisseur de mélaminé. | à attribuer | sans date | "));
    EXPECT_THAT(notes, HasSubstr("| équipe | avant la prochaine réunion | Faite |"));
    EXPECT_THAT(notes, HasSubstr("- Rejeté : remise de 15 %. (rejetée)\n"));
}

TEST(FollowupsNotes, MinutesWithoutActionsSaySoInsteadOfAnEmptyTable) {
    Minutes minutes = meeting();
    minutes.actions.clear();
    std::string const notes = markdownNotes(minutes, Language::English);
    EXPECT_THAT(notes, HasSubstr("No dated action: a discussion, not progress."));
    EXPECT_THAT(notes, Not(HasSubstr("| ---")));
}

TEST(FollowupsNotes, SignsOfTheSourceStayTextInMarkdown) {
    Minutes minutes = meeting();
    minutes.actions = {{.what = "Choisir *A* | B <script>\nou [lien](x) & &lt;"}};
    minutes.questions = {"# pas un titre", "3. pas une liste"};
    std::string const notes = markdownNotes(minutes, Language::French);
    EXPECT_THAT(notes, HasSubstr("| Choisir \\*A\\* \\| B \\<script> ou \\[lien\\](x) & \\&lt; |"));
    EXPECT_THAT(notes, HasSubstr("- \\# pas un titre\n- 3\\. pas une liste\n"));
}

TEST(FollowupsNotes, EveryRowOfEveryTableHasACellForEachColumn) {
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        std::vector<Table> const tables = notesTables(meeting(), language);
        EXPECT_EQ(tables.size(), 4u);
        for (Table const& table : tables) {
            EXPECT_FALSE(table.title.empty());
            EXPECT_FALSE(table.rows.empty()) << table.title;
            for (auto const& row : table.rows)
                EXPECT_EQ(row.size(), table.columns.size()) << table.title;
        }
    }
}

TEST(FollowupsNotes, ArabicNotesAreArabicAround) {
    std::string const notes = markdownNotes(meeting(), Language::Arabic);
    EXPECT_THAT(notes, HasSubstr("## المهام"));
    EXPECT_THAT(notes, HasSubstr("الخميس 7 ماي 2026"));
}

TEST(FollowupsMessage, NamesTheOwnerOnceAndCountsItsCharacters) {
    Message const message = messageText(meeting(), Language::French);
    EXPECT_THAT(message.text,
                HasSubstr("• Karim envoie le devis révisé à la clinique avant jeudi. (jeu. 7 mai 2026)\n"));
    EXPECT_THAT(message.text, HasSubstr("• Relancer le fournisseur de mélaminé. (à attribuer, sans date)\n"));
    EXPECT_EQ(message.characters, text::characterCount(message.text));
    EXPECT_LT(message.characters, message.text.size());
}

TEST(FollowupsMessage, CharactersAreThoseThatPeopleSee) {
    EXPECT_EQ(text::characterCount("été"), 3u);
    EXPECT_EQ(text::characterCount("e\xCC\x81t"), 2u);  // e and a combining accent
    EXPECT_EQ(text::characterCount("👩‍👩‍👧"), 1u);
    EXPECT_EQ(text::characterCount(""), 0u);
}

TEST(FollowupsNotes, ReadAgainTheySayTheSameOwnersAndDays) {
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        Minutes minutes = meeting();
        minutes.actions.pop_back();  // it is done already
        // French sentences mean nothing to the other languages; the table's own words do.
        minutes.summary.clear();
        minutes.questions.clear();
        minutes.decisions.clear();
        reading::Reading const again = reading::read(text::fromPlainText(markdownNotes(minutes, language)),
                                                     {.language = language, .today = minutes.date});
        ASSERT_EQ(again.actions.size(), 2u) << language::code(language);
        EXPECT_EQ(again.date, minutes.date) << language::code(language);
        for (std::size_t i = 0; i < 2; ++i) {
            EXPECT_EQ(again.actions[i].who, minutes.actions[i].who) << language::code(language);
            EXPECT_EQ(again.actions[i].due, minutes.actions[i].due) << language::code(language);
        }
    }
}

TEST(FollowupsMinutes, AreMadeOfWhatReadingFoundAndNothingElse) {
    using namespace std::chrono;
    reading::Reading const reading = reading::read(
        text::fromPlainText("Présents : Karim, Nadia Haddad et Yacine.\n\n"
                            "Karim envoie le devis révisé à la clinique avant jeudi.\n\nBudget validé.\n"),
        {.date = 2026y / May / 3, .today = 2026y / May / 3});
    Minutes const minutes = minutesOf(reading, "Point");
    EXPECT_THAT(minutes.participants, testing::ElementsAre("Karim", "Nadia Haddad", "Yacine"));
    ASSERT_EQ(minutes.actions.size(), 1u);
    EXPECT_EQ(minutes.actions[0].id, "");
    EXPECT_EQ(minutes.actions[0].due, 2026y / May / 7);
    ASSERT_EQ(minutes.decisions.size(), 1u);
    EXPECT_EQ(minutes.decisions[0].source.sentence, "Budget validé.");
}

}  // namespace
}  // namespace diwan::followups
